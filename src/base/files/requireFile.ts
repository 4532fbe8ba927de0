/**
 * Rejects anything but a regular file before it is opened: a pipe can be read only once, and opening one may block
 * forever.
 */
import { type Stats, statSync } from 'node:fs';
import { Fault } from '../problems.js';

/**
 * @throws Fault FILE_UNREADABLE for a folder, pipe, socket or device; a missing file is left to the code that opens
 * it
 */
export function requireFile(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) return;
  const kind = kindOf(stats);
  throw new Fault('FILE_UNREADABLE', `this is ${kind}, not a file`, {
    place: { file: path },
    hint: stats.isFIFO()
      ? 'record files are read more than once: write the rows to a file first'
      : 'name a file',
  });
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}
