/** Many batches queued at once, and the same batches one after another. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { measureBatch, ROOT, tablesOf } from '../batchRun.mjs';
import { cpuIn, eventsIn, openOffice } from './office.mjs';

const SPLIT = ['--split', '2500'];
const SMALL = 500;

/** @param postgres of which the processor time counts, too */
export async function manyBatches({ batches, owners }, folder, { database, postgres }) {
  const tables = tablesOf(owners, folder);
  const small = tablesOf(SMALL, folder);
  const office = openOffice(database, join(ROOT, 'fixtures'));
  const alone = { cpu: 0, wall: 0, peak: 0 };
  for (let count = 0; count < batches; count++) {
    const { cpu, wall, peak } = measureBatch(tables, join(folder, 'one'), [...SPLIT, '--workers', '1']);
    alone.cpu += cpu;
    alone.wall += wall;
    alone.peak = Math.max(alone.peak, peak);
  }
  const one = await queued(office, { batches, tables, workers: 1 }, folder, postgres);
  const two = await queued(office, { batches, tables, workers: 2, small }, folder, postgres);
  return { alone, one, two };
}

async function queued(office, { batches, tables, workers, small }, folder, postgres) {
  const outs = Array.from({ length: batches }, (_, index) => join(folder, `queued-${index}`));
  const before = postgres.cpu();
  const followers = [];
  // a few at a time: what is measured is the making, not the planning in as many processes
  for (const out of outs) {
    followers.push(office.follow(tables, out, SPLIT));
    if (followers.length % 4 === 0) await untilQueued(office, followers.length);
  }
  await untilQueued(office, batches);
  for (const { child } of followers) child.kill('SIGTERM');
  await Promise.all(followers.map(({ ended }) => ended));
  const began = performance.now();
  const hired = Array.from({ length: workers }, () => office.work());
  const events = () => hired.flatMap(({ said }) => eventsIn(said.err));
  const late = small && (await inTheMiddle(office, small, join(folder, 'small'), events));
  while (countOf(events(), 'batch-finish') < batches + (small === undefined ? 0 : 1)) await sleep(100);
  const wall = (performance.now() - began) / 1000;
  for (const { child } of hired) child.kill('SIGTERM');
  const ended = await Promise.all(hired.map((worker) => worker.ended));
  await sleep(500); // the server counts the time of a session when it has ended
  const cpu = ended.reduce((sum, { err }) => sum + cpuIn(err), 0);
  for (const out of [...outs, join(folder, 'small')]) rmSync(out, { recursive: true, force: true });
  const peaks = hired.map((worker) => worker.peak());
  return {
    wall,
    cpu,
    server: postgres.cpu() - before,
    peak: Math.max(...peaks),
    late,
    ...fairness(events()),
  };
}

/** Jobs of the kind that have ended. @throws Error for a job that failed */
function countOf(events, kind) {
  const failed = events.find(({ event }) => event === 'job failed');
  if (failed !== undefined) throw new Error(JSON.stringify(failed));
  return events.filter((each) => each.kind === kind && each.event === 'job ended').length;
}

async function untilQueued(office, count) {
  while ((await office.jobs()).filter(({ state }) => state === 'queued').length < count) await sleep(200);
}

/** Seconds that a small batch takes which comes when the others are being printed. */
async function inTheMiddle(office, tables, out, events) {
  while (countOf(events(), 'batch-print') === 0) await sleep(50);
  const began = performance.now();
  const { code, err } = await office.follow(tables, out, SPLIT).ended;
  if (code !== 0) throw new Error(err);
  return (performance.now() - began) / 1000;
}

/** The most print files that one batch was ahead of another at any moment while both had some waiting. */
function fairness(events) {
  const printed = events
    .filter(({ kind, event }) => kind === 'batch-print' && event === 'job ended')
    .sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
  const total = new Map();
  for (const { order } of printed) total.set(order, (total.get(order) ?? 0) + 1);
  const most = Math.max(...total.values());
  const done = new Map([...total].filter(([, files]) => files === most).map(([order]) => [order, 0]));
  let ahead = 0;
  for (const { order } of printed) {
    if (!done.has(order)) continue;
    done.set(order, done.get(order) + 1);
    const counts = [...done.values()];
    ahead = Math.max(ahead, Math.max(...counts) - Math.min(...counts));
  }
  return { files: printed.length, each: most, ahead };
}
