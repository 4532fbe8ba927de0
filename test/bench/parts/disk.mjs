/** A batch on a disk that fills up: results/disk.md. */
import { fullDisk } from '../fullDisk.mjs';
import { table, write } from '../report.mjs';

const FILES_HEAD = ['files that the disk takes', 'exit', 'said', 'print files begun or done'];

const HEAD = ['disk, MB', 'exit', 'said', 'print files begun or done'];

export function disk(folder) {
  const run = fullDisk(folder);
  if (run === undefined)
    return write('disk', 'A full disk', 'Not measured: mounting a file system is not allowed here.');
  const rows = [...run.stops, run.end].map(({ size, exit, said, files }) => [size, exit, said, files]);
  const same = run.same
    ? 'The folder equals that of an undisturbed run, byte for byte.'
    : 'THE FOLDER DIFFERS.';
  const counted = [...run.fewFiles, { ...run.last, allowed: 'any' }];
  const countedRows = counted.map(({ allowed, exit, said, files }) => [allowed, exit, said, files]);
  const lastSame = run.lastSame
    ? 'Resumed with room for more, it equals that folder too.'
    : 'THE FOLDER DIFFERS.';
  write(
    'disk',
    'A full disk',
    `${table(HEAD, rows)}\n\n${same}\n\n${table(FILES_HEAD, countedRows)}\n\n${lastSame}`,
  );
}
