/** Measures printing alone: the pieces of some tables, without what comes before and after print. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { batchArguments, printedBytes } from './batchRun.mjs';

const MARKS = pathToFileURL(join(import.meta.dirname, 'printMarks.mjs')).href;

/** The batch is stopped once all pieces are selected. */
export function selectPieces(tables, out, compress) {
  rmSync(`${out}.partial`, { recursive: true, force: true });
  runUntil('select', batchArguments(tables, out, ['--compress', compress]));
}

/** Takes up what `selectPieces` left, prints all of it and stops there. What an earlier round printed is made again. */
export function measurePrint(tables, out, compress, workers) {
  const made = join(`${out}.partial`, 'made');
  rmSync(made, { recursive: true, force: true });
  const more = ['--compress', compress, '--workers', String(workers), '--resume'];
  const figures = runUntil('tables', batchArguments(tables, out, more));
  return { ...figures, bytes: printedBytes(made) };
}

function runUntil(step, args) {
  const env = { ...process.env, BENCH_STOP_AT: step };
  const ran = spawnSync(process.execPath, ['--import', MARKS, ...args], { env, encoding: 'utf8' });
  // 3: interrupted, with the scratch kept.
  if (ran.status !== 3) throw new Error(`the batch was to stop at ${step}, and ended with ${ran.status}`);
  return JSON.parse(ran.stdout);
}
