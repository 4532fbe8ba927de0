/** Whether a path exists, where a wrong no would silently leave out a file. */
import { lstatSync } from 'node:fs';
import { systemFault } from '../systemFault.js';

/**
 * True for a link that leads nowhere, too: whoever opens it is told. `existsSync` says no for everything that it cannot
 * reach, so that an exclude list in a locked folder would count as none.
 *
 * @throws Fault FILE_UNREADABLE where nobody can know: a locked folder, a file in place of a folder, a loop of links
 */
export function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw systemFault(error) ?? error;
  }
}
