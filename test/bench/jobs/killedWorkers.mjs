/** Batches made by three workers that are killed with SIGKILL at random moments: their bytes against those of one machine. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashOf, measureBatch, ROOT, tablesOf } from '../batchRun.mjs';
import { eventsIn, openOffice } from './office.mjs';
import { BUCKET, openStore } from './servers.mjs';

const OWNERS = 8000;
const OPTIONS = ['--split', '250'];
const WORKERS = 3;
/** Most milliseconds between two kills. */
const PAUSE = 2000;
/** Kills in a batch, so that there are several. */
const IN_A_BATCH = 6;

/** Every second batch is made in a store of objects, the others in a folder. */
export async function killWorkers(kills, folder, database) {
  const tables = tablesOf(OWNERS, folder);
  const whole = join(folder, 'queue-whole');
  // the store gives the same batch the same serial numbers
  Object.assign(process.env, database);
  measureBatch(tables, whole, [...OPTIONS, '--workers', '1']);
  const [expected, files] = [hashOf(whole), lettersIn(whole)];
  const rooms = join(folder, 'queue-rooms');
  const objects = join(folder, 'queue-objects');
  for (const each of [rooms, objects]) mkdirSync(each, { recursive: true });
  const store = await openStore(objects);
  const office = openOffice({ ...database, ...store.environment, TMPDIR: rooms }, join(ROOT, 'fixtures'));
  const result = { kills: 0, batches: 0, inStore: 0, files, repeats: 0, twice: 0 };
  while (result.kills < kills) {
    const isStored = result.batches % 2 === 1;
    const name = `killed-${result.batches}`;
    const out = isStored ? `s3://${BUCKET}/${name}` : join(folder, name);
    const { followed, logs } = await makeKilling(office, tables, out, kills, result);
    if (followed.code !== 0) throw new Error(`${out} ended with ${followed.code}: ${followed.err}`);
    result.twice += endedTwice(logs);
    const got = isStored ? await hashOfStored(store.environment, name) : hashOf(out);
    if (got !== expected) throw new Error(`${out} differs from the batch of one machine`);
    if (existsSync(`${out}.partial`)) throw new Error('the partial folder was left behind');
    result.batches += 1;
    if (isStored) result.inStore += 1;
  }
  for (const job of await office.jobs()) {
    const { waiting, active, done, failed } = job.jobs;
    if (job.state !== 'done' || waiting + active + failed > 0 || done !== files + 2)
      throw new Error(`job ${job.id} is ${job.state}: ${JSON.stringify(job.jobs)}`);
    result.repeats += job.repeats;
  }
  await store.close();
  const left = readdirSync(rooms, { recursive: true }).filter((each) => /worker-/.test(each));
  return { ...result, left: left.length, letters: OWNERS };
}

async function makeKilling(office, tables, out, kills, result) {
  const [all, alive] = [[], []];
  const hire = () => {
    const worker = office.work();
    all.push(worker);
    alive.push(worker);
  };
  for (let count = 0; count < WORKERS; count++) hire();
  const following = office.follow(tables, out, OPTIONS);
  let [isOver, here] = [false, 0];
  const followed = following.ended.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await Promise.race([sleep(Math.random() * PAUSE), followed]);
    // those that are only starting have nothing to lose
    const busy = alive.filter(({ said }) => said.err.includes('job began'));
    if (isOver || busy.length === 0 || here >= IN_A_BATCH || result.kills >= kills) continue;
    const victim = busy[Math.floor(Math.random() * busy.length)];
    alive.splice(alive.indexOf(victim), 1);
    here += 1;
    victim.child.kill('SIGKILL');
    result.kills += 1;
    hire();
  }
  for (const { child } of alive) child.kill('SIGTERM');
  const logs = await Promise.all(all.map(async ({ ended }) => (await ended).err));
  return { followed: await followed, logs };
}

/** Jobs that two workers ended: each can end once. */
function endedTwice(logs) {
  const ended = logs.flatMap(eventsIn).filter(({ event }) => event === 'job ended');
  return ended.length - new Set(ended.map(({ job }) => job)).size;
}

const lettersIn = (folder) => readdirSync(folder).filter((name) => name.startsWith('letters-')).length;

/** As `hashOf` of the same files in a folder. */
async function hashOfStored(environment, prefix) {
  Object.assign(process.env, environment);
  const { openObjects } = await import(join(ROOT, 'dist/store/objects/openObjects.js'));
  const objects = await openObjects(BUCKET, process.env);
  const hash = createHash('sha256');
  const copy = join(ROOT, 'build', 'bench', 'object');
  for (const key of (await objects.list(prefix)).sort()) {
    if (!key.startsWith(`${prefix}/`)) throw new Error(`${key} was left behind`);
    await objects.get(key, copy);
    hash.update(`${key.slice(prefix.length + 1)}\n`).update(readFileSync(copy));
  }
  objects.close();
  return hash.digest('hex');
}
