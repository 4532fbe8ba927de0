/** The path of a folder comes in; the folder stands there, with those above it. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * One level after the other: where nothing can be made, such as in `/proc`, Node's own recursive way never ends.
 * Throws what the file system says.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!existsSync(path)) throw error; // another process was there first
  }
}
