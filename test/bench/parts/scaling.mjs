/** Batches of ever more owners: results/scaling.md. */
import { join } from 'node:path';
import { measureBatch, tablesOf } from '../batchRun.mjs';
import { number, table, tell, write } from '../report.mjs';
import { LARGEST } from '../settings.mjs';

const SIZES = [1000, 10_000, 28_670, 100_000, 286_700, 1_000_000];
/** A tenth of 20LC02: the memory of all others is told against it. */
const YARDSTICK = 28_670;

const HEAD = [
  'owners',
  'processor s',
  'wall s',
  'letters/s processor',
  'peak MB',
  `to ${number(YARDSTICK)} owners`,
];

export function scaling(folder) {
  const runs = [];
  for (const owners of SIZES.filter((size) => size <= LARGEST)) {
    tell(`scaling: ${number(owners)} owners`);
    runs.push({ owners, ...measureBatch(tablesOf(owners, folder), join(folder, 'batch'), []) });
    write('scaling', 'One thousand to one million owners', table(HEAD, rowsOf(runs)));
  }
}

function rowsOf(runs) {
  const yardstick = runs.find(({ owners }) => owners === YARDSTICK);
  return runs.map(({ owners, cpu, wall, peak }) => [
    number(owners),
    cpu.toFixed(1),
    wall.toFixed(1),
    number(owners / cpu),
    number(peak),
    yardstick === undefined ? '' : (peak / yardstick.peak).toFixed(2),
  ]);
}
