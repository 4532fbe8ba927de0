/** Creates a folder and its parents. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * One level at a time: where nothing can be created, such as in `/proc`, Node's recursive `mkdir` never returns.
 * Throws the errors of the file system.
 *
 * @param mode of the folder itself; its parents get the default mode
 * @returns whether the folder was created
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
