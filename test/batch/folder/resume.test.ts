/** Batches whose process is killed, in processes of their own: they run what `npm run build` made. */
import { spawn } from 'node:child_process';
import { existsSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { BatchRequest } from '../../../src/batch/plan/batchRequest.js';
import { runBatch } from '../../../src/batch/runBatch.js';
import { contents, World } from '../world.js';

const world = new World();
afterAll(() => world.remove());

const DIST = resolve('dist');

/** Makes the batch and dies by SIGKILL at the given report of progress. */
const CHILD = `
  const [request, dist, moment] = process.argv.slice(1);
  const load = (path) => import(dist + '/' + path + '.js');
  const { openWorkspace } = await load('campaign/workspace/openWorkspace');
  const { nodeFiles } = await load('base/files/nodeFiles');
  const { openFontBook } = await load('fonts/openFontBook');
  const { batchContext } = await load('batch/plan/batchContext');
  const { runBatch } = await load('batch/runBatch');
  let reports = 0;
  const progress = () => {
    if (reports++ === Number(moment)) process.kill(process.pid, 'SIGKILL');
  };
  const workspace = openWorkspace('fixtures', nodeFiles);
  const context = batchContext({ workspace, campaign: '23LJ01', fonts: openFontBook(), version: 'test', progress });
  await runBatch(JSON.parse(request), context);
`;

/** A process of its own has a store of its own, which gives the batch another block of serials. */
const WITHOUT_SERIALS = { imb: 'none' } as const;

interface Ending {
  readonly killed: boolean;
}

function run(request: BatchRequest, death: { at?: number; after?: number } = {}): Promise<Ending> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', CHILD, JSON.stringify(request), DIST, String(death.at ?? -1)],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const timer = death.after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), death.after);
  return new Promise((done) => {
    child.on('close', (_code, signal) => {
      clearTimeout(timer);
      done({ killed: signal === 'SIGKILL' });
    });
  });
}

/** Makes the batch in this process, which takes a third of the time, and returns the number of reports of progress. */
async function make(request: BatchRequest): Promise<number> {
  let reports = 0;
  const progress = () => {
    reports += 1;
  };
  await runBatch(request, world.context(undefined, progress));
  return reports;
}

it('ends with the bytes of an undisturbed run, however often it was killed before', async () => {
  const tables = { ...(await world.tables(200)), ...WITHOUT_SERIALS, split: 20 };
  const reports = await make({ ...tables, out: join(world.folder, 'undisturbed') });
  const expected = contents(join(world.folder, 'undisturbed'));
  expect(expected.size).toBeGreaterThan(8);
  const request = { ...tables, resume: true };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: reports - 1 }), { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 150, max: 900 }),
      async (moments, after) => {
        rmSync(world.out, { recursive: true, force: true });
        for (const at of moments) await run(request, { at });
        await run(request, { after });
        const half = existsSync(world.out) ? contents(world.out) : expected;
        expect(half).toEqual(expected);
        await make(request);
        expect(contents(world.out)).toEqual(expected);
        expect(existsSync(`${world.out}.partial`)).toBe(false);
      },
    ),
    { numRuns: 3 },
  );
}, 180_000);

it('is not begun anew by a run that does not ask for it', async () => {
  const request = { ...(await world.tables(120)), out: join(world.folder, 'unfinished'), split: 30 };
  const reports = await make({ ...request, out: join(world.folder, 'measured') });
  expect(await run(request, { at: reports - 3 })).toMatchObject({ killed: true });
  await expect(world.run(request)).rejects.toEqual(expect.objectContaining({ code: 'BATCH_UNFINISHED' }));
  await expect(world.run({ ...request, split: 40, resume: true })).rejects.toEqual(
    expect.objectContaining({ code: 'BATCH_DIFFERS' }),
  );
  expect(await world.run({ ...request, resume: true })).toMatchObject({ kind: 'resumed' });
});

it('makes a finished file again when somebody removed or cut it before the batch was whole', async () => {
  const request = {
    ...(await world.tables(120)),
    ...{ ...WITHOUT_SERIALS, out: join(world.folder, 'removed'), split: 30 },
  };
  const reports = await make({ ...request, out: join(world.folder, 'other') });
  await run(request, { at: reports - 1 });
  rmSync(join(`${request.out}.partial`, 'made', 'letters-0001.pdf'));
  rmSync(join(`${request.out}.partial`, 'parts', 'manifest-0002.csv'));
  truncateSync(join(`${request.out}.partial`, 'made', 'letters-0003.pdf'), 1000);
  writeFileSync(join(`${request.out}.partial`, 'made', 'notes.txt'), 'no part of the batch');
  await world.run({ ...request, resume: true });
  expect(contents(request.out)).toEqual(contents(join(world.folder, 'other')));
});

it('can be begun with resume, and does nothing once it is finished', async () => {
  const request = { ...(await world.tables(60)), out: join(world.folder, 'fresh'), resume: true };
  expect(await world.run(request)).toMatchObject({ kind: 'made' });
  expect(await world.run(request)).toMatchObject({ kind: 'already_made' });
});

it('is made by one process at a time', async () => {
  const request = { ...(await world.tables(60)), out: join(world.folder, 'shared'), resume: true };
  const results = await Promise.allSettled([world.run(request), world.run(request)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'BATCH_RUNNING' },
  });
});
