/** Batches whose process is killed, in processes of their own: they run what `npm run build` made. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BatchRequest, BatchStep } from '../../../src/batch/plan/batchRequest.js';
import { contents, World } from '../world.js';

const world = new World();
afterAll(() => world.remove());

const DIST = resolve('dist');

/** Makes the batch and dies by SIGKILL at the given report of a step, counted from 1; each print file has two. */
const CHILD = `
  const [request, dist, step, count] = process.argv.slice(1);
  const load = (path) => import(dist + '/' + path + '.js');
  const { optimizeLater } = await load('cli/process/optimizeLater');
  optimizeLater();
  const { openWorkspace } = await load('campaign/workspace/openWorkspace');
  const { nodeFiles } = await load('base/files/nodeFiles');
  const { openFontBook } = await load('fonts/openFontBook');
  const { batchContext } = await load('batch/plan/batchContext');
  const { runBatch } = await load('batch/runBatch');
  let reports = 0;
  const progress = (now) => {
    if (now === step && ++reports === Number(count)) process.kill(process.pid, 'SIGKILL');
  };
  const workspace = openWorkspace('fixtures', nodeFiles);
  const context = batchContext({ workspace, campaign: '23LJ01', fonts: openFontBook(), version: 'test', progress });
  await runBatch(JSON.parse(request), context);
`;

/** A process of its own has a store of its own, which gives the batch another block of serials. */
const WITHOUT_SERIALS = { imb: 'none' } as const;

/** Runs until the batch is killed at that report of the step. */
async function runUntil(step: BatchStep, count: number, request: BatchRequest): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', CHILD, JSON.stringify(request), DIST, step, String(count)],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const signal = await new Promise((done) => child.on('close', (_code, by) => done(by)));
  expect({ step, signal }).toEqual({ step, signal: 'SIGKILL' });
}

/** Out folders by what became of their batches. */
const out = (name: string): string => join(world.folder, name);

let request: BatchRequest;
let expected: ReadonlyMap<string, string>;

beforeAll(async () => {
  request = { ...(await world.tables(40)), ...WITHOUT_SERIALS, split: 3, resume: true };
  expect(await world.run({ ...request, out: out('undisturbed') })).toMatchObject({ kind: 'made' });
  expected = contents(out('undisturbed'));
  expect(expected.size).toBeGreaterThan(8);
  const killed = { ...request, out: out('killed') };
  await runUntil('select', 1, killed);
  await runUntil('print', 7, killed);
}, 240_000);

/** A batch that was killed while it selected, and again while it printed its fourth file. */
function killedBatch(name: string): BatchRequest {
  cpSync(`${out('killed')}.partial`, `${out(name)}.partial`, { recursive: true });
  return { ...request, out: out(name) };
}

// `npm run bench -- kills` kills at many random moments
it('ends with the bytes of an undisturbed run, whatever it was killed at before', async () => {
  const killed = killedBatch('often');
  await runUntil('summary', 1, killed);
  expect(existsSync(killed.out)).toBe(false);
  expect(await world.run(killed)).toMatchObject({ kind: 'resumed' });
  expect(contents(killed.out)).toEqual(expected);
  expect(existsSync(`${killed.out}.partial`)).toBe(false);
}, 240_000);

it('is not begun anew by a run that does not ask for it', async () => {
  const unfinished = killedBatch('unfinished');
  await expect(world.run({ ...unfinished, resume: false })).rejects.toMatchObject({
    code: 'BATCH_UNFINISHED',
  });
  await expect(world.run({ ...unfinished, split: 40 })).rejects.toMatchObject({ code: 'BATCH_DIFFERS' });
  expect(await world.run(unfinished)).toMatchObject({ kind: 'resumed' });
});

it('makes a finished file again when somebody removed or cut it before the batch was whole', async () => {
  const removed = killedBatch('removed');
  rmSync(join(`${removed.out}.partial`, 'made', 'letters-0001.pdf'));
  rmSync(join(`${removed.out}.partial`, 'parts', 'manifest-0002.csv'));
  truncateSync(join(`${removed.out}.partial`, 'made', 'letters-0003.pdf'), 1000);
  writeFileSync(join(`${removed.out}.partial`, 'made', 'notes.txt'), 'no part of the batch');
  await world.run(removed);
  expect(contents(removed.out)).toEqual(expected);
});

it('can be begun with resume, and does nothing once it is finished', async () => {
  const again = { ...request, out: out('undisturbed') };
  expect(await world.run(again)).toMatchObject({ kind: 'already_made' });
  expect(contents(again.out)).toEqual(expected);
});

it('is made by one process at a time', async () => {
  const shared = { ...(await world.tables(10)), out: out('shared'), resume: true };
  const results = await Promise.allSettled([world.run(shared), world.run(shared)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'BATCH_RUNNING' },
  });
});
