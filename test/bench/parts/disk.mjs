/** A batch on a disk that fills up: results/disk.md. */
import { fullDisk } from '../fullDisk.mjs';
import { table, write } from '../report.mjs';

const HEAD = ['disk, MB', 'exit', 'said', 'print files begun or done'];

export function disk(folder) {
  const run = fullDisk(folder);
  if (run === undefined)
    return write('disk', 'A full disk', 'Not measured: mounting a file system is not allowed here.');
  const rows = [...run.stops, run.end].map(({ size, exit, said, files }) => [size, exit, said, files]);
  const same = run.same
    ? 'The folder equals that of an undisturbed run, byte for byte.'
    : 'THE FOLDER DIFFERS.';
  write('disk', 'A full disk', `${table(HEAD, rows)}\n\n${same}`);
}
