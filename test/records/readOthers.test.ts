import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDealers } from '../../src/records/dealers/readDealers.js';
import { readExcluded } from '../../src/records/readExcluded.js';
import { readOwners } from '../../src/records/readOwners.js';
import { readRemedied } from '../../src/records/readRemedied.js';
import { readVehicles } from '../../src/records/readVehicles.js';
import { openRecordFile } from '../../src/records/source/openRecordFile.js';
import type { RecordSource } from '../../src/records/source/recordSource.js';
import { all, source } from './source.js';

const VIN = '2T2HZMDA2PC000001';

describe('readVehicles', () => {
  it('reads origin, status and model year as people write them', async () => {
    const content = `vin,model,model_year,origin,status,production_date\n${VIN},RX 350,MY23,nap,Certified,2023-08-15\n${VIN},RX 350,2023,Mars,,\n`;
    const rows = await all(readVehicles(source(content, { name: 'vehicles.csv' })));
    expect(rows.map((row) => row.vehicle)).toMatchObject([
      { model: 'RX 350', modelYear: 2023, origin: 'NAP', status: 'certified', productionDate: '2023-08-15' },
      { model: 'RX 350', modelYear: 2023, origin: undefined, status: undefined, productionDate: undefined },
    ]);
    expect(rows.flatMap((row) => row.problems)).toEqual([]);
  });

  it.each(['sold_in', 'last_dealer'] as const)(
    'reports a %s that was decoded wrongly, and keeps the row',
    async (column) => {
      const content = `vin,model,${column}\n${VIN},RX 350,Lexus of San JosÃ©\n`;
      const [row] = await all(readVehicles(source(content, { name: 'vehicles.csv' })));
      expect(row?.problems).toMatchObject([{ line: 2, column, code: 'TEXT_MISREAD' }]);
      expect(row?.vehicle.model).toBe('RX 350');
    },
  );

  it.each(['sold_in', 'last_dealer'] as const)('decodes HTML entities in %s', async (column) => {
    const content = `vin,${column}\n${VIN},O&#39;Neil &amp; Sons\n`;
    const [row] = await all(readVehicles(source(content, { name: 'vehicles.csv' })));
    expect(Object.values(row?.vehicle ?? {})).toContain("O'Neil & Sons");
  });

  it('says which row of which file has a wrong date or year', async () => {
    const content = `vin,model_year,first_use_date\n\n${VIN},2022,2023-02-30\n`;
    const [row] = await all(readVehicles(source(content, { name: 'vehicles.csv' })));
    expect(row?.problems).toMatchObject([
      {
        source: 'vehicles.csv',
        line: 3,
        column: 'first_use_date',
        code: 'DATE_INVALID',
        value: '2023-02-30',
      },
      {
        column: 'model_year',
        code: 'MODEL_YEAR_MISMATCH',
        value: '2022',
        hint: expect.stringContaining('2023'),
      },
    ]);
  });
});

describe('readRemedied and readExcluded', () => {
  it('read their columns and check VIN and date', async () => {
    const remedied = `date,campaign,vin\n2024-01-02, 23lj01 ,${VIN}\nsoon,23LJ01,${VIN}\n`;
    expect(await all(readRemedied(source(remedied)))).toMatchObject([
      { vin: VIN, campaign: '23LJ01', date: '2024-01-02', problems: [] },
      { date: undefined, problems: [{ code: 'DATE_INVALID', column: 'date' }] },
    ]);
    expect(await all(readExcluded(source(`VIN\n${VIN}\nX\n`)))).toMatchObject([
      { vin: VIN, reason: '', problems: [] },
      { line: 3, problems: [{ code: 'VIN_LENGTH' }] },
    ]);
  });
});

describe('a file whose lines end with only CR', () => {
  const owners = 'vin,name,address1,city,state,zip';
  it.each<[string, string, (file: RecordSource) => Promise<unknown>]>([
    ['owners', `${owners}\r${VIN},Bob,1 Elm Ave,Austin,TX,78701\r`, (file) => all(readOwners(file))],
    ['owners', `"vin"\r"${VIN}"\r`, (file) => all(readOwners(file))],
    ['vehicles', `model,vin\rRX 350,${VIN}`, (file) => all(readVehicles(file))],
    ['remedied', `vin,campaign\r${VIN},23LJ01\r\n`, (file) => all(readRemedied(file))],
    ['exclude', `vin,reason\r ${VIN},sold\r`, (file) => all(readExcluded(file))],
    ['dealers', 'code,name,area\rTX101,Lone Star,4\r', readDealers],
  ])('is refused, and not read as a header without rows: %s %j', async (_, content, read) => {
    await expect(read(source(content))).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
      exit: 3,
      hint: 'end the lines with LF or CRLF: a line of this file ends with only CR',
    });
  });

  it('is not one whose header has a line break in a quoted name', async () => {
    const content = `vin,"reason\r\nof it"\r\n${VIN},sold\r\n`;
    expect(await all(readExcluded(source(content)))).toHaveLength(1);
  });
});

describe('openRecordFile', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'records-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('tells the format by the extension, else by the first byte', async () => {
    await writeFile(join(folder, 'a.csv'), '{');
    await writeFile(join(folder, 'a.jsonl'), '');
    await writeFile(join(folder, 'a.txt'), '{}');
    await writeFile(join(folder, 'b.txt'), 'vin');
    const formats = ['a.csv', 'a.jsonl', 'a.txt', 'b.txt'].map(async (name) =>
      openRecordFile(join(folder, name)),
    );
    expect(await Promise.all(formats)).toMatchObject([
      { name: 'a.csv', format: 'csv' },
      { name: 'a.jsonl', format: 'ndjson' },
      { name: 'a.txt', format: 'ndjson' },
      { name: 'b.txt', format: 'csv' },
    ]);
  });

  it('streams the file, and refuses a folder and a file that is not there', async () => {
    await writeFile(join(folder, 'excluded.csv'), `vin\n${VIN}\n`);
    expect(await all(readExcluded(await openRecordFile(join(folder, 'excluded.csv'))))).toHaveLength(1);
    await expect(openRecordFile(join(folder, 'none.csv'))).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      exit: 3,
    });
    await expect(openRecordFile(folder)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});
