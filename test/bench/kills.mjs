/** A batch killed with SIGKILL at random moments and resumed each time: its bytes against those of an undisturbed run. */

import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, measureBatch, startBatch, tablesOf } from './batchRun.mjs';

const OWNERS = 8000;
const OPTIONS = ['--split', '500', '--workers', '2'];

export async function killSeries(kills, folder) {
  const tables = tablesOf(OWNERS, folder);
  const [whole, out] = [join(folder, 'whole'), join(folder, 'killed')];
  const { wall } = measureBatch(tables, whole, OPTIONS);
  const expected = hashOf(whole);
  let [done, batches] = [0, 0];
  while (done < kills) {
    rmSync(out, { recursive: true, force: true });
    for (; done < kills && !existsSync(out); done++) await killAfter(Math.random() * wall * 0.9, tables, out);
    await once(startBatch(tables, out, [...OPTIONS, '--resume']), 'exit');
    batches++;
    if (hashOf(out) !== expected) throw new Error(`batch ${batches} differs from the undisturbed one`);
    if (existsSync(`${out}.partial`)) throw new Error('the partial folder was left behind');
  }
  return { kills: done, batches, letters: OWNERS, vins: distinctVins(out) };
}

async function killAfter(seconds, tables, out) {
  const child = startBatch(tables, out, [...OPTIONS, '--resume']);
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  await once(child, 'exit');
  clearTimeout(timer);
}

function distinctVins(out) {
  if (!readdirSync(out).includes('manifest.csv')) throw new Error('there is no manifest');
  const rows = readFileSync(join(out, 'manifest.csv'), 'utf8').trim().split('\n').slice(1);
  return new Set(rows.map((row) => row.split(',')[2])).size;
}
