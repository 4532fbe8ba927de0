/** Batches made by workers of the queue; those that are killed are processes, which run what `npm run build` made. */
import type { ChildProcess } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { contents, World } from '../batch/world.js';
import type { Ran } from '../cli/noticepress.js';
import { addFonts, fontsIn } from '../render/fontWorkspace.js';
import { type Ended, Farm } from './farm.js';
import { openOwnStore } from './ownStore.js';
import { commandsIn } from './smallBatch.js';

/** Milliseconds: eight processes start, and load what they print with. */
const LONG = 300_000;

const world = new World();
/** Its letters are set in fonts of its own. */
const workspace = join(world.folder, 'workspace');
const { run, smallBatch } = commandsIn(() => workspace);
let farm: Farm;
beforeAll(async () => {
  await openOwnStore(world.folder);
  farm = new Farm();
  await world.tables(60);
  for (const part of ['noticepress.yaml', 'brands', 'campaigns', 'dealers.csv', 'data'])
    cpSync(join('fixtures', part), join(workspace, part), { recursive: true });
  addFonts(workspace);
});
afterAll(async () => {
  await farm.stop();
  vi.unstubAllEnvs();
  world.remove();
});

const batch = (out: string, ...more: readonly string[]): Promise<Ran> => smallBatch(world, out, ...more);

const jobs = async () => JSON.parse((await run('jobs', 'list', '--json')).out).jobs;

it(
  'makes the bytes of one machine, each file once, though workers are killed in every stage',
  async () => {
    const [alone, shared] = [join(world.folder, 'alone'), join(world.folder, 'shared')];
    const kills = [/batch {8}began/, /batch-print {2}began/, /batch-finish began/];
    const ended: Promise<Ended>[] = [];
    const work = (): void => {
      const hear = (text: string, child: ChildProcess): void => {
        if (kills[0]?.test(text) !== true) return;
        kills.shift();
        child.kill('SIGKILL');
        work();
      };
      ended.push(farm.run(hear, 'work', '--workspace', workspace));
    };
    for (let count = 0; count < 3; count += 1) work();
    const followed = await batch(shared, '--queue');
    const made = await batch(alone);
    expect(followed).toMatchObject({ exit: made.exit, out: made.out.replaceAll(alone, shared) });
    expect(kills).toEqual([]);
    expect(contents(shared)).toEqual(contents(alone));
    expect([...fontsIn(readFileSync(join(shared, 'letters-0001.pdf')))]).toContain('Inconsolata');
    expect(readdirSync(world.folder).filter((name) => name.includes('partial'))).toEqual([]);
    const files = readdirSync(shared).filter((name) => name.startsWith('letters')).length;
    expect(await jobs()).toMatchObject([
      {
        kind: 'batch',
        state: 'done',
        repeats: 3,
        jobs: { waiting: 0, active: 0, done: files + 2, failed: 0 },
      },
    ]);
    await farm.stop();
    const lines = (await Promise.all(ended)).flatMap(({ err }) => err.split('\n'));
    expect(lines.filter((line) => /batch-print {2}ended/.test(line))).toHaveLength(files);
  },
  LONG,
);

it(
  'makes nothing of other input than was queued, and makes it once the input is back',
  async () => {
    const out = join(world.folder, 'altered');
    const owners = join(world.folder, 'owners.csv');
    cpSync(owners, `${owners}.kept`);
    const follower = batch(out, '--queue');
    while ((await jobs())[0]?.state !== 'queued') await sleep(20);
    appendFileSync(owners, ' ');
    await run('work', '--drain');
    expect(await follower).toMatchObject({ exit: 2, err: expect.stringContaining('BATCH_DIFFERS') });
    const [{ id, state }] = await jobs();
    expect(state).toBe('failed');
    cpSync(`${owners}.kept`, owners);
    expect((await run('jobs', 'retry', id)).out).toContain('queued');
    await run('work', '--drain');
    expect(contents(out)).toEqual(contents(join(world.folder, 'alone')));
    expect((await run('jobs', 'show', id.slice(0, 8))).out).toContain('done');
  },
  LONG,
);

it(
  'does not begin what was canceled before, and begins it when asked again',
  async () => {
    const follower = batch(join(world.folder, 'canceled'), '--queue');
    while ((await jobs())[0]?.state !== 'queued') await sleep(20);
    const [{ id }] = await jobs();
    await run('jobs', 'cancel', id);
    expect(await follower).toMatchObject({ exit: 3, err: expect.stringContaining('JOB_CANCELED') });
    expect((await run('work', '--drain')).err).not.toContain('began');
    expect(await run('jobs', 'cancel', id)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('JOB_SETTLED'),
    });
    expect(await run('jobs', 'show', 'ffff')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('JOB_UNKNOWN'),
    });
  },
  LONG,
);

it.each([['work'], ['jobs', 'list'], ['batch', '--campaign', '23LJ01', '--out', 'never', '--queue']])(
  'says that %s needs PostgreSQL',
  async (...command) => {
    const url = process.env.DATABASE_URL;
    vi.stubEnv('DATABASE_URL', '');
    const ran = await run(...command);
    vi.stubEnv('DATABASE_URL', url);
    expect(ran).toMatchObject({ exit: 3, err: expect.stringContaining('DATABASE_URL') });
  },
);
