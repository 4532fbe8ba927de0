/** A batch on a small file system of its own that fills up, is given room, and resumed. Needs the right to mount. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { batchArguments, hashOf, measureBatch, tablesOf } from './batchRun.mjs';

const OWNERS = 8000;
const OPTIONS = ['--split', '500', '--workers', '2'];
/** Mebibytes, smallest first: it fills up while rows are loaded, while they are selected, while letters are printed. */
const SIZES = [3, 8, 14, 18];
const ENOUGH = 128;

/** Files and folders that the disk has room for: too few for the folder, for the scratch, for the letters. */
const FILES = [3, 9, 16];
const ANY = 100_000;

/** Undefined where mounting is not allowed. */
export function fullDisk(folder) {
  const tables = tablesOf(OWNERS, folder);
  const whole = join(folder, 'whole');
  measureBatch(tables, whole, OPTIONS);
  const disk = join(folder, 'disk');
  mkdirSync(disk, { recursive: true });
  if (!mount(disk, SIZES[0])) return undefined;
  try {
    const stops = SIZES.map((size) => runInto(disk, size, tables));
    const end = runInto(disk, ENOUGH, tables);
    const same = hashOf(join(disk, 'out')) === hashOf(whole);
    rmSync(join(disk, 'out'), { recursive: true });
    const fewFiles = FILES.map((files) => ({ ...runInto(disk, ENOUGH, tables, files), allowed: files }));
    const last = runInto(disk, ENOUGH, tables);
    return { stops, end, same, fewFiles, last, lastSame: hashOf(join(disk, 'out')) === hashOf(whole) };
  } finally {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

function mount(disk, size) {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', disk]).status === 0;
}

/** What the run said, the code of its fault or `made`; and how many print files there are by then. */
function runInto(disk, size, tables, files = ANY) {
  spawnSync('mount', ['-o', `remount,size=${size}m,nr_inodes=${files}`, disk]);
  const ran = spawnSync(
    process.execPath,
    batchArguments(tables, join(disk, 'out'), [...OPTIONS, '--resume']),
    {
      encoding: 'utf8',
    },
  );
  const said = /\b[A-Z]+_[A-Z]+\b/.exec(ran.stderr)?.[0] ?? 'made';
  return { size, exit: ran.status, said, files: printFiles(disk) };
}

function printFiles(disk) {
  const standing = [join(disk, 'out'), join(disk, 'out.partial', 'made')].find((each) => existsSync(each));
  return standing === undefined
    ? 0
    : readdirSync(standing).filter((name) => name.startsWith('letters-')).length;
}
