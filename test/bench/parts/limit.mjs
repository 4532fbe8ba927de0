/**
 * A batch with one and two workers beside what the machine can do at most: cutting the rows of the same tables, deflating as many
 * bytes of print files, and writing them, in two threads that do nothing else: results/limit.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { measureBatch, printedBytes, tablesOf } from '../batchRun.mjs';
import { number, table, tell, write } from '../report.mjs';
import { LARGEST, OWNERS } from '../settings.mjs';

/** Its print files, not deflated, are the bytes that the threads deflate, again and again. */
const SAMPLE = 5000;
const CORES = 2;
/** BENCH_WORKERS=2 leaves out the longer run. */
const WORKERS = (process.env.BENCH_WORKERS ?? '2,1').split(',').map(Number);
const HEAD = ['owners', 'workers', 'wall s', 'processor s', 'peak MB', 'limit s', 'to the limit'];

export async function limit(folder) {
  const rows = [];
  const plain = join(folder, 'plain');
  measureBatch(tablesOf(SAMPLE, folder), plain, ['--compress', 'none', '--workers', '1']);
  const each = printedBytes(plain) / SAMPLE;
  for (const owners of [...new Set([Math.min(OWNERS, LARGEST), LARGEST])]) {
    const tables = tablesOf(owners, folder);
    tell(`limit: ${number(owners)} owners`);
    const least = await boundOf({ tables, plain, bytes: each * owners }, folder);
    for (const workers of WORKERS) {
      const { wall, cpu, peak } = measureBatch(tables, join(folder, 'batch'), ['--workers', String(workers)]);
      const figures = [wall.toFixed(1), cpu.toFixed(1), number(peak), least.toFixed(1)];
      rows.push([number(owners), workers, ...figures, (wall / least).toFixed(2)]);
      write('limit', 'A batch beside the limit of the machine', textOf(rows, each));
    }
  }
}

const textOf = (rows, each) =>
  `The limit: ${CORES} threads cut the rows of the same tables at line ends and commas, deflate ${number(each)} bytes a piece at the level of print files, and write what comes out. By the clock, in one run.\n\n${table(HEAD, rows)}`;

/** Seconds by the clock until all threads are done, each with its share. */
async function boundOf({ tables, plain, bytes }, folder) {
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CORES }, (_, share) => {
      const workerData = { tables, plain, bytes: bytes / CORES, share, out: join(folder, `limit-${share}`) };
      const thread = new Worker(new URL('../limitThread.mjs', import.meta.url), { workerData });
      return new Promise((resolve, reject) => thread.on('exit', resolve).on('error', reject));
    }),
  );
  return (performance.now() - began) / 1000;
}

/** The print files in a folder, one after another. */
export const printedIn = (folder) =>
  Buffer.concat(
    readdirSync(folder)
      .filter((name) => name.startsWith('letters-'))
      .map((name) => readFileSync(join(folder, name))),
  );
