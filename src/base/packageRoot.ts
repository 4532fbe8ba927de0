/** Finds the folder of the package, with its templates and what was built. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder above this file that has a package.json. Counting folders would not do: the program is built into
 * fewer files than it is written in.
 */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
