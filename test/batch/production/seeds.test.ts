/** Seed pieces: letters to addresses of the mailer's own, among those of owners and in no count of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailedPieces } from '../../../src/batch/folder/mailedPieces.js';
import type { BatchResult } from '../../../src/batch/plan/batchRequest.js';
import { verifyBatch } from '../../../src/batch/verify/verifyBatch.js';
import { readPdf, textOf } from '../../print/readPdf.js';
import { table, World } from '../world.js';

const SEEDS = `
  seeds:
    - { name: Control Desk, address1: 9 Sample St, city: Austin, state: TX, zip: "78701" }
    - { name: Mesa de Control, address1: 7 Sample St, city: Ponce, state: PR, zip: "00716", language: es }`;

const world = new World();
let made: BatchResult;
beforeAll(async () => {
  world.overrideSettings((text) => text.replace(/^print:$/m, `$&${SEEDS}`));
  made = await world.run(await world.tables(80));
});
afterAll(() => world.remove());

it('stand in the print order, and are in the manifest alone', async () => {
  const pieces = await table(world.out, 'manifest.csv');
  const seeds = pieces.filter(({ seed }) => seed === '1');
  expect(seeds.map(({ zip }) => zip)).toEqual(['00716', '78701']);
  expect(pieces.length).toBe(made.summary.mailed + 2);
  expect(made.summary).toMatchObject({ seeds: 2, records: 80 });
  const outcomes = await table(world.out, 'outcomes.csv');
  const ids = new Set(seeds.map(({ piece_id }) => piece_id));
  expect(outcomes.some(({ piece_id }) => ids.has(piece_id))).toBe(false);
  const mailed = outcomes.filter(({ outcome }) => outcome === 'mailed');
  expect(mailed.map(({ piece_id }) => piece_id).sort()).toEqual(
    pieces
      .filter(({ seed }) => seed === '')
      .map(({ piece_id }) => piece_id)
      .sort(),
  );
  const owners: string[] = [];
  for await (const { id } of mailedPieces(world.out)) owners.push(id);
  expect(owners).toHaveLength(made.summary.mailed);
});

it('have the letter that most owners get, a barcode and a mark', async () => {
  const [seed] = (await table(world.out, 'manifest.csv')).filter(
    ({ zip, seed }) => seed === '1' && zip === '78701',
  );
  const { pages } = await readPdf(readFileSync(join(world.out, seed?.file ?? '')));
  const text = textOf(pages[Number(seed?.first_page) - 1] as (typeof pages)[number]);
  expect(text).toContain('CONTROL DESK');
  expect(text).toContain(seed?.vin);
  expect(seed).toMatchObject({ imb: expect.stringMatching(/78701$/), mark: expect.stringContaining('|') });
});

it('leave the batch intact', async () => {
  expect((await verifyBatch(world.out)).findings).toEqual([]);
});

it('stop the batch where nobody could deliver them', async () => {
  const wrong = SEEDS.replace('zip: "78701"', 'zip: "7870"');
  world.overrideSettings((text) => text.replace(/^print:$/m, `$&${wrong}`));
  const request = { ...(await world.tables(20)), out: join(world.folder, 'next') };
  await expect(world.run(request)).rejects.toMatchObject({
    code: 'WORKSPACE_INVALID',
    place: { field: 'print.seeds[0].zip' },
  });
});
