/** One letter for several vehicles of one owner, with a table of their VINs, where the campaign asks for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/base/facts/vin.js';
import { verifyBatch } from '../../src/batch/verify/verifyBatch.js';
import { readPdf, textOf } from '../print/readPdf.js';
import { table, World } from './world.js';

const HEADER = 'vin,name,address1,city,state,zip,language,model,model_year,production_date';
const LIST = '\nhouseholds: { box_from: 20, letter: list }\n';

type Row = Readonly<Record<string, string>>;

async function pagesOf(out: string, piece: Row | undefined): Promise<readonly string[]> {
  const { pages } = await readPdf(readFileSync(join(out, piece?.file ?? '')));
  const first = Number(piece?.first_page) - 1;
  return pages.slice(first, first + Number(piece?.pages)).map(textOf);
}

describe('a support program with a sheet to tear off', () => {
  const vinOf = (index: number) => withCheckDigit(`2T2BAMCA0HC${String(900000 + index)}`);
  const row = (index: number, name: string, model = 'RX 350') =>
    `${vinOf(index)},${name},1 Elm St,Barre,VT,05641,en,${model},2017,2017-01-02`;
  const fleet = Array.from({ length: 60 }, (_, index) => row(100 + index, 'Pine Lease'));
  const world = new World();
  let pieces: readonly Row[] = [];
  beforeAll(async () => {
    world.overrideCampaign('20LC02', (text) => text + LIST);
    const rows = [row(1, 'Ana Vale'), row(2, 'Ana Vale'), row(3, 'Ana Vale'), row(4, 'Bo Reed'), ...fleet];
    await world.run(world.owners(rows, HEADER), '20LC02');
    pieces = await table(world.out, 'manifest.csv');
  });
  afterAll(() => world.remove());

  it('has one letter, whose list names each VIN in full, and a sheet for each vehicle', async () => {
    const family = pieces.find(({ vins = '' }) => vins.split(' ').length === 3);
    const texts = (await pagesOf(world.out, family)).filter((text) => text !== '');
    const vins = family?.vins?.split(' ') ?? [];
    const lists = texts.filter((text) => vins.every((vin) => text.includes(vin)));
    expect(lists).toHaveLength(1);
    for (const vin of vins) expect(texts.filter((text) => text.includes(vin))).toHaveLength(2);
    expect(texts.filter((text) => text.includes('Dear'))).toHaveLength(1);
  });

  it('takes as many pages as the list needs, and has an outcome for each VIN', async () => {
    const box = pieces.find(({ vins = '' }) => vins.split(' ').length === 60);
    const listing = (await pagesOf(world.out, box)).filter(
      (text) => (text.match(/2T2BAMCA/g) ?? []).length > 1,
    );
    expect(listing.length).toBeGreaterThan(1);
    const outcomes = await table(world.out, 'outcomes.csv');
    expect(outcomes.filter(({ piece_id: id }) => id === box?.piece_id)).toHaveLength(60);
    expect((await verifyBatch(world.out)).findings).toEqual([]);
  });

  it('is refused where a text of it names one vehicle', async () => {
    const other = new World();
    other.overrideLetter((template) => `${template}<p>{{record.vin}}</p>`);
    other.overrideCampaign('20LC02', (text) => text + LIST);
    const run = other.run(other.owners([row(1, 'Ana Vale')], HEADER), '20LC02');
    await expect(run).rejects.toMatchObject({ code: 'LIST_MISSING' });
    other.remove();
  });
});

it('lists the vehicles of an owner in Puerto Rico in both languages, and those of another model in a letter of their own', async () => {
  const vinOf = (index: number) => withCheckDigit(`4NVFJ2A00P0${String(100000 + index)}`);
  const row = (index: number, model: string) =>
    `${vinOf(index)},Ana Rivera,5 Calle Sol,San Juan,PR,00901,es,${model},2023,2023-06-10`;
  const world = new World();
  world.overrideCampaign('26NA04', (text) =>
    text
      .replace(
        'available: false\n    remedy_from: June 2026',
        'available: true\n    owner_mailing: mid-March 2026',
      )
      .concat(LIST),
  );
  const fleet = Array.from({ length: 25 }, (_, index) =>
    row(10 + index, 'Fjord').replace(
      'Ana Rivera,5 Calle Sol,San Juan,PR,00901,es',
      'Dock Co,1 Pier St,Austin,TX,78701,en',
    ),
  );
  const rows = [row(1, 'Fjord'), row(2, 'Fjord'), row(3, 'Fjord Hybrid'), ...fleet];
  const { summary } = await world.run(
    { ...world.owners(rows, HEADER), accept: { 'SR-024': 'a trial' } },
    '26NA04',
  );
  const pieces = await table(world.out, 'manifest.csv');
  expect(pieces).toHaveLength(2);
  // 25 vehicles on one list are few sheets, and no box; four letters are more than the envelope takes
  expect(summary.groups).toMatchObject([{ sheets_each: 4 }, { sheets_each: 12, box: true }]);
  expect(summary.groups?.[0]?.box).toBeUndefined();
  const piece = pieces.find(({ zip }) => zip === '00901');
  const texts = await pagesOf(world.out, piece);
  const lists = texts.filter((text) => text.includes(vinOf(1)) && text.includes(vinOf(2)));
  expect(lists.map((text) => /figura|Sus vehículos/.test(text))).toEqual([false, true]);
  expect(texts.filter((text) => text.includes(`applies to your vehicle, ${vinOf(3)}`))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('applies to your vehicles, each of which'))).toHaveLength(1);
  expect((await verifyBatch(world.out)).findings).toEqual([]);
  world.remove();
});
