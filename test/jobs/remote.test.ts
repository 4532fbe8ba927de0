/** Batches made in an S3-compatible store. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ownRoom } from '../../src/batch/remote/workRoom.js';
import { contents, World } from '../batch/world.js';
import { noticepress, type Ran } from '../cli/noticepress.js';
import { openOwnStore } from './ownStore.js';
import { run, smallBatch } from './smallBatch.js';
import { BUCKET, startObjects, type TestObjects } from './startObjects.js';

const LONG = 120_000;
const world = new World();
const alone = join(world.folder, 'alone');
let store: TestObjects;
let made: Ran;
beforeAll(async () => {
  await openOwnStore(world.folder);
  vi.stubEnv('TMPDIR', world.folder);
  store = await startObjects();
  await world.tables(60);
  made = await batch(alone);
}, LONG);
afterAll(async () => {
  await store.stop();
  vi.unstubAllEnvs();
  world.remove();
});

const batch = (out: string, ...more: readonly string[]): Promise<Ran> => smallBatch(world, out, ...more);

const at = (prefix: string): string => `s3://${BUCKET}/${prefix}`;

/** Every object under the prefix, and beside it, by name. */
async function stored(prefix: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const key of await store.objects.list(prefix)) {
    const copy = join(world.folder, 'copy');
    await store.objects.get(key, copy);
    found.set(key.replace(`${prefix}/`, ''), readFileSync(copy, 'latin1'));
  }
  return found;
}

const leftHere = (): readonly string[] => readdirSync(ownRoom(tmpdir()));

it(
  'is made by workers that share nothing but the inputs: the bytes of one folder, and nothing beside them',
  async () => {
    const out = at('2024/phase-5');
    const follower = batch(out, '--queue');
    const jobs = async () => JSON.parse((await run('jobs', 'list', '--json')).out).jobs;
    while ((await jobs()).length === 0) await new Promise(setImmediate);
    let isOver = false;
    const work = async (): Promise<string> => {
      let told = '';
      while (!isOver) told += (await run('work', '--drain')).err;
      return told;
    };
    const workers = [work(), work()];
    const followed = await follower;
    isOver = true;
    const told = (await Promise.all(workers)).join('');
    expect(followed).toMatchObject({ exit: made.exit, out: made.out.replaceAll(alone, out) });
    expect(await stored('2024/phase-5')).toEqual(contents(alone));
    expect(told.match(/batch-print {2}ended/g)).toHaveLength(5);
    expect(told).not.toMatch(/failed|put back/);
    expect(leftHere()).toEqual([]);
    const again = await batch(`${out}/`);
    expect(again.out).toContain(`The same batch of 23LJ01 is already in ${out}; nothing was changed.`);
    expect(await noticepress('verify', out)).toMatchObject({ exit: 0, err: '' });
    await store.objects.put('2024/phase-5/letters-0001.pdf', join(alone, 'letters-0002.pdf'));
    expect(await noticepress('verify', out)).toMatchObject({
      exit: 1,
      out: expect.stringMatching(/letters-0001\.pdf .*BATCH_BROKEN/),
    });
    expect(leftHere()).toEqual([]);
  },
  LONG,
);

it(
  'goes on where the network was gone, and is no batch until its summary is there',
  async () => {
    const out = at('torn');
    const said = vi.spyOn(console, 'warn');
    store.goAwayAt('PUT', 5);
    const torn = await batch(out);
    expect(torn).toMatchObject({ exit: 3, out: '', err: expect.stringMatching(/^s3:.*BUCKET_UNREACHABLE/) });
    store.comeBack();
    expect(said).not.toHaveBeenCalled();
    const half = [...(await stored('torn')).keys()];
    expect(half.length).toBeGreaterThan(0);
    expect(half).not.toContain('summary.json');
    expect(await batch(out)).toMatchObject({ exit: 2, err: expect.stringContaining('--resume') });
    const resumed = await batch(out, '--resume');
    expect([resumed.exit, resumed.out]).toEqual([
      made.exit,
      made.out.replaceAll(alone, out).replace('is made', 'is finished'),
    ]);
    expect(await stored('torn')).toEqual(contents(alone));
    expect(leftHere()).toEqual([]);
  },
  LONG,
);

it('is refused in words: no bucket, no right, no lock, a prefix that is in use, an address that is none', async () => {
  const refused = async (out: string) => {
    const { exit, err } = await batch(out);
    return `${exit} ${err.trim()}`;
  };
  expect(await refused('s3://nowhere/x')).toMatch(
    /^3 s3:\/\/nowhere\/x\/ {2}BUCKET_UNKNOWN {2}.*\n {2}hint: .*AWS_REGION/,
  );
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'SOMEBODY');
  expect(await refused(at('x'))).toMatch(/^3 .*BUCKET_DENIED.*\n {2}hint: check AWS_ACCESS_KEY_ID/);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER');
  const url = process.env.DATABASE_URL;
  vi.stubEnv('DATABASE_URL', '');
  expect(await refused(at('x'))).toMatch(/^3 .*QUEUE_MISSING/);
  vi.stubEnv('DATABASE_URL', url);
  const own = join(world.folder, 'notes.txt');
  writeFileSync(own, 'mine');
  await store.objects.put('taken/notes.txt', own);
  expect(await refused(at('taken'))).toMatch(/^2 .*OUTPUT_OCCUPIED.*notes\.txt/);
  expect([...(await stored('taken'))]).toEqual([['notes.txt', 'mine']]);
  expect(await refused('s3://mailings')).toMatch(/^2 .*USAGE/);
});
