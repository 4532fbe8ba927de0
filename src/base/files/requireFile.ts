/** Refuses what is not a regular file before it is opened: a pipe can be read only once, and opening one may wait forever. */
import { type Stats, statSync } from 'node:fs';
import { Fault } from '../problems.js';

/** @throws Fault FILE_UNREADABLE for a folder, pipe, socket or device; what is not there is left to whoever opens it */
export function requireFile(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) return;
  const kind = kindOf(stats);
  throw new Fault('FILE_UNREADABLE', `this is ${kind}, not a file`, {
    place: { file: path },
    hint: stats.isFIFO()
      ? 'a record file is read more than once: write the rows to a file first'
      : 'name a file',
  });
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}
