/** Commands that read a batch read it in an S3-compatible store as in a folder. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ownRoom } from '../../src/batch/remote/workRoom.js';
import { World } from '../batch/world.js';
import { noticepress } from '../cli/noticepress.js';
import { openOwnStore } from './ownStore.js';
import { run, smallBatch } from './smallBatch.js';
import { BUCKET, startObjects, type TestObjects } from './startObjects.js';

const LONG = 120_000;
const world = new World();
const folder = join(world.folder, 'stored');
const there = `s3://${BUCKET}/2024/stored`;
let store: TestObjects;
beforeAll(async () => {
  await openOwnStore(world.folder);
  vi.stubEnv('TMPDIR', world.folder);
  store = await startObjects();
  await world.tables(40);
  await smallBatch(world, folder);
  for (const name of readdirSync(folder)) await store.objects.put(`2024/stored/${name}`, join(folder, name));
}, LONG);
afterAll(async () => {
  await store.stop();
  vi.unstubAllEnvs();
  world.remove();
});

const at = (name: string): string => join(world.folder, name);
const pieces = (): readonly string[] =>
  readFileSync(join(folder, 'manifest.csv'), 'utf8')
    .split('\n')
    .slice(1, 3)
    .map((row) => row.split(',')[0] ?? '');

it(
  'prints pieces again, exports addresses, and enters the batch as mailed, with nothing left here',
  async () => {
    const [piece = ''] = pieces();
    const again = (dir: string, out: string) =>
      noticepress('reprint', dir, '--piece', piece, '--out', at(out));
    expect(await again(there, 'there.pdf')).toMatchObject({ exit: 0, err: '' });
    await again(folder, 'here.pdf');
    expect(readFileSync(at('there.pdf')).equals(readFileSync(at('here.pdf')))).toBe(true);
    const owners = ['--owners', at('owners.csv')];
    expect(await run('export', 'addresses', there, '--out', at('there.csv'), ...owners)).toMatchObject({
      exit: 0,
    });
    await run('export', 'addresses', folder, '--out', at('here.csv'), ...owners);
    expect(readFileSync(at('there.csv'), 'utf8')).toBe(readFileSync(at('here.csv'), 'utf8'));
    const entered = await run('mailed', there, '--date', '2024-02-05');
    expect(entered).toMatchObject({ exit: 0, out: expect.stringContaining(`${there} is entered as mailed`) });
    expect((await run('mailed', folder, '--date', '2024-02-05')).out).toContain('was entered before');
    expect(readdirSync(ownRoom(tmpdir()))).toEqual([]);
  },
  LONG,
);

it(
  'is an earlier batch of another, but for workers of a queue; a changed one is told by its address',
  async () => {
    const next = (...more: readonly string[]) => smallBatch(world, at('next'), '--earlier', there, ...more);
    const queued = await next('--queue');
    expect(queued).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/^s3:.*USAGE {2}--queue reads --earlier/),
    });
    expect((await next()).err).not.toMatch(/MAIL_BATCH_MISSING|BATCH_BROKEN/);
    writeFileSync(at('other.csv'), 'piece_id\n');
    await store.objects.put('2024/stored/manifest.csv', at('other.csv'));
    const broken = await run('mailed', there, '--date', '2024-02-05');
    expect(broken).toMatchObject({ exit: 3, err: expect.stringMatching(`^${there} .*BATCH_BROKEN`) });
    const none = await run('mailed', `${there}-no`, '--date', '2024-02-05');
    expect(none).toMatchObject({ exit: 2, err: expect.stringContaining('MAIL_BATCH_MISSING') });
    expect(readdirSync(ownRoom(tmpdir()))).toEqual([]);
  },
  LONG,
);
