/** Several vehicles of one owner in one envelope, where the campaign allows it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { mailedPieces } from '../../src/batch/folder/mailedPieces.js';
import { envelopeNotes } from '../../src/batch/folder/summary.js';
import type { BatchResult } from '../../src/batch/plan/batchRequest.js';
import { verifyBatch } from '../../src/batch/verify/verifyBatch.js';
import { readPdf, textOf } from '../print/readPdf.js';
import { table, World } from './world.js';

const HEADER = 'vin,name,address1,city,state,zip,country,language,model,model_year,production_date';
const vinOf = (index: number) => withCheckDigit(`2T2BAMCA0HC${String(900000 + index)}`);
const row = (index: number, name: string, street: string, place: string) =>
  `${vinOf(index)},${name},${street},${place},US,en,RX 350,2017,2017-01-02`;

/** Of a lessor with 25 vehicles, a family with three, one of them listed twice, and owners with one. */
const ROWS = [
  row(1, 'Ana Vale', '1 Elm St', 'Barre,VT,05641'),
  row(2, 'Pine Lease', '9 Oak Rd', 'Albany,NY,12207'),
  row(3, 'Bo Reed', '2 Elm St', 'Barre,VT,05641'),
  row(4, 'ANA VALE', '1 ELM STREET', 'Barre,VT,05641'),
  row(5, 'Ana Vale', '1 Elm St', 'Barre,VT,05641'),
  row(5, 'Ana Vale', '1 Elm St', 'Barre,VT,05641'),
  row(6, 'Bo Reed', '3 Elm St', 'Barre,VT,05641'),
  ...Array.from({ length: 24 }, (_, index) => row(100 + index, 'Pine Lease', '9 Oak Rd', 'Albany,NY,12207')),
];

const world = new World();
let made: BatchResult;
beforeAll(async () => {
  world.overrideCampaign('20LC02', (text) => `${text}\nhouseholds: { box_from: 20 }\n`);
  made = await world.run(world.owners(ROWS, HEADER), '20LC02');
});
afterAll(() => world.remove());

it('makes one piece for an owner, more sheets after fewer, a box last and in a file of its own, and an outcome for each vehicle', async () => {
  const pieces = (await table(world.out, 'manifest.csv')).map(({ vin, vins = '', file }) => ({
    vin,
    vins,
    file,
  }));
  const family = [1, 4, 5].map(vinOf).sort();
  expect(pieces.slice(0, 3)).toEqual([
    ...[3, 6].map((index) => ({ vin: vinOf(index), vins: '', file: 'letters-0001.pdf' })).sort(byVin),
    { vin: family[0], vins: family.join(' '), file: 'letters-0002.pdf' },
  ]);
  expect(pieces[3]).toMatchObject({ file: 'letters-0003.pdf' });
  expect(pieces[3]?.vins.split(' ')).toHaveLength(25);
  expect(pieces).toHaveLength(4);
  expect(made.summary.groups?.map(({ box, pieces: count }) => [box, count])).toEqual([
    [undefined, 2],
    [undefined, 1],
    [true, 1],
  ]);
  expect(made.summary).toMatchObject({ records: 31, mailed: 30, suppressed: 1, households: true });
  const outcomes = await table(world.out, 'outcomes.csv');
  const of = (line: number) => outcomes[line - 2];
  expect(of(5)).toMatchObject({ outcome: 'mailed', piece_id: of(2)?.piece_id });
  expect(of(7)).toMatchObject({ reason: 'DUPLICATE_VIN', piece_id: '', kept_piece_id: of(2)?.piece_id });
  expect(of(9)?.piece_id).toBe(of(3)?.piece_id);
});

const byVin = (a: { readonly vin?: string | undefined }, b: { readonly vin?: string | undefined }): number =>
  (a.vin ?? '') < (b.vin ?? '') ? -1 : 1;

it('makes a box of fewer vehicles, too, where the envelope does not take their sheets', async () => {
  const other = new World();
  other.overrideCampaign('20LC02', (text) => `${text}\nhouseholds: { box_from: 20 }\n`);
  const family = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => row(count * 100 + index, name, '1 Elm St', 'Barre,VT,05641'));
  const rows = [...family(4, 'Ana Vale'), ...family(9, 'Bo Reed')];
  const { summary } = await other.run(other.owners(rows, HEADER), '20LC02');
  const [few, many] = summary.groups ?? [];
  expect([few?.box, many?.box, few?.most_sheets]).toEqual([undefined, true, undefined]);
  expect(few?.sheets_each).toBeLessThanOrEqual(6);
  expect(many?.sheets_each).toBeGreaterThan(6);
  other.overrideSettings((text) => text.replace('print:', 'print:\n  most_sheets: 1'));
  const out = join(other.out, '..', 'less');
  const less = await other.run({ ...other.owners(rows.slice(3, 4), HEADER), out }, '20LC02');
  expect(less.summary.groups).toMatchObject([{ most_sheets: 1, pieces: 1 }]);
  expect(envelopeNotes(less.summary)).toEqual([expect.stringContaining('the envelope takes 1 sheet')]);
  other.remove();
});

it('prints a letter for each vehicle, each on a sheet of its own, under the id of the piece', async () => {
  const [piece] = (await table(world.out, 'manifest.csv')).filter(
    ({ vins = '' }) => vins.split(' ').length === 3,
  );
  const { pages } = await readPdf(readFileSync(join(world.out, piece?.file ?? '')));
  const first = Number(piece?.first_page) - 1;
  const own = pages.slice(first, first + Number(piece?.pages)).map(textOf);
  expect(Number(piece?.sheets) * 2).toBe(own.length);
  for (const vin of piece?.vins?.split(' ') ?? [])
    expect(own.findIndex((text) => text.includes(vin)) % 2).toBe(0);
  expect(own.filter((text) => text.includes(piece?.piece_id ?? 'x')).length).toBeGreaterThanOrEqual(3);
});

it('is intact, and tells whom it mailed to', async () => {
  expect((await verifyBatch(world.out)).findings).toEqual([]);
  const mailed: string[] = [];
  for await (const { vin } of mailedPieces(world.out)) mailed.push(vin);
  expect(new Set(mailed).size).toBe(30);
});
