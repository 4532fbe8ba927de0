import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/base/files/nodeFiles.js';
import { headerRules } from '../../../src/campaign/workspace/headerRules.js';
import { openWorkspace, type Workspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { indexedLookUp } from '../../../src/render/records/indexedLookUp.js';
import { PackedRows } from '../../../src/render/records/packedRows.js';
import { recordFiles } from '../../../src/render/records/recordFiles.js';
import { type RecordLookUp, STREAMED } from '../../../src/render/records/recordLookUp.js';
import { World } from '../../batch/world.js';
import { FIXTURES } from '../../disclose/desk.js';
import { rxVin, withPopulation } from './populations.js';

const GOOD = '2T2BAMCA7RC911975';

describe('the index of a record file', () => {
  let folder: string;
  let workspace: Workspace;
  const vehicles = () => join(folder, 'data/vehicles.csv');
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'index-'));
    cpSync(FIXTURES, folder, { recursive: true });
    // flawed rows, a flawed one before a good one, and two good ones of one VIN
    appendFileSync(
      join(folder, 'data/owners.csv'),
      readFileSync(join(folder, 'data/owners.csv'), 'utf8')
        .split('\n')[3]
        ?.replace(/,[A-Z]{2},\d{5}/, ',,')
        .concat('\n') ?? '',
    );
    writeFileSync(
      vehicles(),
      `${readFileSync(vehicles(), 'utf8').trimEnd()}\n${GOOD},RX 350,2099,NAP,2023-13-45,,,,\n`,
    );
    workspace = openWorkspace(folder, nodeFiles);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** All that a look-up asks of the files about a VIN. */
  async function asked(look: RecordLookUp, vin: string) {
    const campaigns = workspace.campaignCodes().map(workspace.campaign);
    const files = recordFiles(workspace, {}, campaigns);
    const remedied = workspace.resolve(workspace.settings.data.remedied);
    const headers = headerRules(workspace.settings).remedied;
    const record = await look.record(files, vin);
    return {
      record: record && {
        ...record,
        flaws: record.flaws.map(({ code, message, place }) => ({ code, message, place })),
      },
      all: await look.work(remedied, vin, { headers, rows: 'all' }),
      good: await look.work(remedied, vin, { headers, rows: 'good' }),
      population: await look.population(workspace, campaigns, vin),
      vehicles: await look.vehicles(files, [vin, 'NOBODY']),
    };
  }

  const firstOf = (text: string): readonly string[] =>
    text.split('\n').flatMap((line) => /^[A-HJ-NPR-Z0-9]{17}/.exec(line) ?? []);

  it('says of every VIN what reading the file says', async () => {
    const look = indexedLookUp();
    const files = ['data/owners.csv', 'data/vehicles.csv', 'data/remedied.csv'].map((name) =>
      join(folder, name),
    );
    const all = new Set(files.flatMap((file) => firstOf(readFileSync(file, 'utf8'))));
    const some = [...all].filter((_, index) => index % 9 === 0 || index > all.size - 4);
    expect(some.length).toBeGreaterThan(40);
    for (const vin of [...some, GOOD, 'NOBODY'])
      expect([vin, await asked(look, vin)]).toEqual([vin, await asked(STREAMED, vin)]);
  });

  it('is made anew when the file changes, and once for all who ask meanwhile', async () => {
    const look = indexedLookUp();
    const files = recordFiles(workspace, {}, []);
    const model = async () => (await look.record(files, GOOD))?.vehicle.model;
    expect(await Promise.all([model(), model(), model()])).toEqual(['RX 350', 'RX 350', 'RX 350']);
    const before = readFileSync(vehicles(), 'utf8');
    writeFileSync(vehicles(), before.replaceAll(`${GOOD},RX 350`, `${GOOD},RX 350h`));
    expect(await model()).toBe('RX 350h');
    rmSync(vehicles());
    await expect(model()).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    writeFileSync(vehicles(), before);
    expect(await model()).toBe('RX 350');
  });
});

describe('the index of a population file', () => {
  let world: World;
  beforeEach(() => {
    world = new World();
  });
  afterEach(() => world.remove());

  const rows = [
    'vin,line',
    `${rxVin(0)},rx_350`,
    `${rxVin(0)},rx_350`,
    `X${rxVin(1)},rx_350`,
    `${rxVin(2)},`,
  ];
  const ask = (look: RecordLookUp, workspace: Workspace, vin: string) =>
    look.population(workspace, ['20LC02', '20LE02'].map(workspace.campaign), vin);

  it('says of a VIN what reading the file says, and refuses the same files', async () => {
    const workspace = withPopulation(world, '20LC02', rows);
    const look = indexedLookUp();
    for (const vin of [rxVin(0), rxVin(1), rxVin(2)])
      expect([vin, await ask(look, workspace, vin)]).toEqual([vin, await ask(STREAMED, workspace, vin)]);
    expect(await ask(look, workspace, rxVin(0))).toMatchObject({ '20LC02': { line: 'rx_350' } });
    const short = withPopulation(world, '20LC02', rows, ', rows: 9');
    await expect(ask(look, short, rxVin(0))).rejects.toMatchObject({ code: 'POPULATION_FILE' });
  });
});

it('packs any number of rows, and finds those of a VIN in their order', () => {
  const vin = fc.string({ minLength: 1, maxLength: 17, unit: fc.constantFrom(...'ABC12') });
  const row = fc.tuple(vin, fc.string());
  fc.assert(
    fc.property(fc.array(row, { maxLength: 300 }), fc.integer({ min: 0, max: 3000 }), (rows, more) => {
      const packed = new PackedRows();
      const expected = new Map<string, string[]>();
      const many = Array.from(
        { length: more },
        (_, index) => [`M${index % 1999}`, `row ${index} ü`] as const,
      );
      for (const [key, text] of [...rows, ...many, ...rows]) {
        packed.add(key, text);
        expected.set(key, [...(expected.get(key) ?? []), text]);
      }
      for (const [key, texts] of expected)
        expect(packed.find(key)).toEqual(texts.map((text) => Buffer.from(text).toString()));
      expect(packed.find('nobody')).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
