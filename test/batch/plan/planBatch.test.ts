/** What makes a batch another one: each thing that decides a byte of it, changed alone. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { BatchContext, BatchRequest } from '../../../src/batch/plan/batchRequest.js';
import { planBatch } from '../../../src/batch/plan/planBatch.js';
import { runBatch } from '../../../src/batch/runBatch.js';
import { World } from '../world.js';

const world = new World();
afterAll(() => world.remove());
const request = await world.tables(40);
const { owners = '', remedied = '' } = request.inputs;
world.overrideTemplate('templates/owner-letter/owner-letter.hbs', (template) => template);

const fingerprint = async (asked: BatchRequest, context: BatchContext): Promise<string> =>
  (await planBatch(asked, context)).fingerprint;
const before = await fingerprint(request, world.context());

it('is the same from another place', async () => {
  const elsewhere = join(world.folder, 'elsewhere');
  cpSync(world.workspace, elsewhere, { recursive: true });
  const [here, out] = [world.workspace, join(world.folder, 'other')];
  world.workspace = elsewhere;
  expect(await fingerprint({ ...request, out }, world.context())).toBe(before);
  world.workspace = here;
});

it.each<[string, Partial<BatchRequest>]>([
  ['phase', { phase: 5 }],
  ['wave', { wave: { number: 1, of: 2 } }],
  ['document', { document: 'csp-sheet' }],
  ['split', { split: 10 }],
  ['compression', { compress: 'none' }],
  ['record files', { inputs: { owners } }],
])('is another one by its %s', async (what, change) => {
  const campaign = what === 'document' ? '20LC02' : '23LJ01';
  const context = world.context(campaign);
  const plain = await fingerprint(request, context);
  expect(await fingerprint({ ...request, ...change }, context)).not.toBe(plain);
});

it('is another one when the same file is given for something else', async () => {
  const done = await fingerprint({ ...request, inputs: { owners, remedied } }, world.context());
  const excluded = { owners, exclude: remedied };
  expect(await fingerprint({ ...request, inputs: excluded }, world.context())).not.toBe(done);
});

it.each<[string, (context: BatchContext) => Partial<BatchContext>]>([
  ['version of the program', () => ({ version: 'another' })],
  ['headers', ({ headers }) => ({ headers: { ...headers, owners: { columns: { zip: 'postcode' } } } })],
  [
    'campaign',
    ({ mailing }) => ({ mailing: { ...mailing, files: [...mailing.files.slice(1), { code: 'other' }] } }),
  ],
  [
    'brand',
    ({ mailing }) => ({
      mailing: { ...mailing, brandFor: (document) => ({ ...mailing.brandFor(document), name: 'Other' }) },
    }),
  ],
])('is another one by its %s', async (_what, change) => {
  const context = world.context();
  expect(await fingerprint(request, { ...context, ...change(context) })).not.toBe(before);
});

it('is another one by a template, and is not gone on with once one was edited', async () => {
  const stop = new AbortController();
  const progress = (step: string) => step === 'load' && stop.abort();
  const stopped = runBatch(request, { ...world.context('23LJ01', progress), stop: stop.signal });
  await expect(stopped).rejects.toMatchObject({ code: 'INTERRUPTED' });
  world.overrideTemplate('templates/owner-letter/owner-letter.hbs', (template) => `${template}\n`);
  expect(await fingerprint(request, world.context())).not.toBe(before);
  await expect(world.run({ ...request, resume: true })).rejects.toMatchObject({ code: 'BATCH_DIFFERS' });
});
