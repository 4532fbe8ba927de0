/** Makes a folder, with those above it. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * One level after the other: where nothing can be made, such as in `/proc`, Node's own recursive way never ends.
 * Throws what the file system says.
 *
 * @param mode of the folder itself; those above it get the usual one
 * @returns whether the folder was made
 */
export function makeFolder(path: string, mode = 0o777): boolean {
  if (existsSync(path)) return false;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path, mode);
    return true;
  } catch (error) {
    if (!existsSync(path)) throw error; // another process was there first
    return false;
  }
}
