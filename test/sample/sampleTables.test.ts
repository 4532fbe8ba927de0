import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STATES } from '../../src/base/facts/states.js';
import { checkVin, modelYearOf } from '../../src/base/facts/vin.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { readExcluded } from '../../src/records/readExcluded.js';
import { readOwners } from '../../src/records/readOwners.js';
import { readRemedied } from '../../src/records/readRemedied.js';
import { readVehicles } from '../../src/records/readVehicles.js';
import { openRecordFile } from '../../src/records/source/openRecordFile.js';
import { all } from '../records/source.js';
import { CASES } from './cases.js';
import { type SampleOrder, sampleTables } from './sampleTables.js';
import { writeTables } from './writeTables.js';

const COMMITTED = 'fixtures/data';
const DEFAULT: SampleOrder = { count: 500, seed: 1, campaign: 'mixed' };
const book = openFontBook();
const missing = (text: string): string | undefined => book.missing(text);

async function inFolder<Result>(
  order: SampleOrder,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'));
  try {
    await writeTables(folder, sampleTables(order, new Map()));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function read(folder: string) {
  const open = (name: string) => openRecordFile(join(folder, name));
  return {
    owners: await all(readOwners(await open('owners.csv'), { missing })),
    vehicles: await all(readVehicles(await open('vehicles.csv'))),
    remedied: await all(readRemedied(await open('remedied.csv'))),
    exclude: await all(readExcluded(await open('exclude.csv'))),
  };
}

describe('the sample tables', () => {
  it('in the repository are those of the command without options, byte for byte', async () => {
    await inFolder(DEFAULT, async (folder) => {
      const names = (await readdir(folder)).sort();
      expect(names).toEqual(['exclude.csv', 'owners.csv', 'remedied.csv', 'vehicles.csv']);
      for (const name of names) {
        const [made, kept] = [await readFile(join(folder, name)), await readFile(join(COMMITTED, name))];
        expect(made.equals(kept), name).toBe(true);
      }
    });
  });

  it('of the follow-up in the repository are those of its command, byte for byte', async () => {
    await inFolder({ ...DEFAULT, campaign: 'follow-up' }, async (folder) => {
      for (const name of await readdir(folder)) {
        const kept = await readFile(join(COMMITTED, 'follow-up', name));
        expect((await readFile(join(folder, name))).equals(kept), name).toBe(true);
      }
    });
  });

  it('differ with the seed, and have as many rows as asked for', async () => {
    const { owners } = await inFolder({ ...DEFAULT, seed: 2, count: 30 }, read);
    const kept = await read(COMMITTED);
    expect(owners).toHaveLength(30);
    expect(owners.slice(0, 5).map((row) => row.vin)).not.toEqual(
      kept.owners.slice(0, 5).map((row) => row.vin),
    );
  });

  it('have the faults that they state, each in its share, and no others', async () => {
    const { owners, vehicles, remedied, exclude } = await read(COMMITTED);
    const found = new Map<string, number>();
    for (const row of [...owners, ...vehicles]) {
      const code = row.problems[0]?.code;
      if (code !== undefined) found.set(code, (found.get(code) ?? 0) + 1);
    }
    const stated = CASES.filter((each) => found.has(each.code));
    expect([...found].sort()).toEqual(stated.map((each) => [each.code, 2 * each.rows]).sort());
    expect(found.size).toBe(9);
    expect(new Set(owners.map((row) => row.vin)).size).toBe(500 - 6);
    expect([remedied.length, exclude.length]).toEqual([8, 4]);
    expect([...remedied, ...exclude].flatMap((row) => row.problems)).toEqual([]);
  });

  it('have nothing wrong with any row when they are asked to be clean', async () => {
    const { owners, vehicles, remedied, exclude } = await inFolder({ ...DEFAULT, clean: true }, read);
    expect(owners).toHaveLength(DEFAULT.count);
    expect([...owners, ...vehicles].flatMap(({ problems }) => problems)).toEqual([]);
    expect(new Set(owners.map(({ vin }) => vin)).size).toBe(DEFAULT.count);
    expect([...remedied, ...exclude]).toEqual([]);
  });

  it('have a name too wide for any block', async () => {
    const { owners } = await read(COMMITTED);
    expect(owners.filter((row) => row.owner.company.length > 250)).toHaveLength(2);
  });

  it('have enough owners of phase 5 to fill a batch', async () => {
    const { owners, vehicles } = await read(COMMITTED);
    const built = new Map(vehicles.map((row) => [row.vin, row.vehicle.productionDate ?? '']));
    const phase5 = owners.filter((row) => {
      const day = built.get(row.vin) ?? '';
      return row.problems.length === 0 && day >= '2023-07-01' && day <= '2023-10-31';
    });
    expect(phase5.length).toBeGreaterThan(200);
  });

  it('have every state and territory that has a place, owners abroad, and lines in USPS form', async () => {
    const { owners } = await read(COMMITTED);
    const home = owners.filter((row) => row.owner.addressBlock.length > 0 && STATES.has(row.owner.state));
    expect(new Set(home.map((row) => row.owner.state)).size).toBeGreaterThan(54);
    const lasts = home.map((row) => row.owner.addressBlock.at(-1) ?? '');
    const atHome = lasts.filter((line) => / [A-Z]{2} \d{5}(-\d{4})?$/.test(line));
    expect(atHome.length).toBeGreaterThan(470);
    expect(owners.some((row) => row.owner.addressBlock.at(-1) === 'CANADA')).toBe(true);
  });

  it('have VINs that are right, never twice, and say their model year', async () => {
    const { vehicles } = await inFolder({ count: 30_000, seed: 7, campaign: '20LC02' }, read);
    expect(new Set(vehicles.map((row) => row.vin)).size).toBe(vehicles.length);
    expect(vehicles.filter((row) => checkVin(row.vin).length > 0)).toEqual([]);
    const good = vehicles.filter((row) => row.problems.length === 0);
    expect(good.filter((row) => modelYearOf(row.vin) !== row.vehicle.modelYear)).toEqual([]);
  });
});
