import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../src/records/readAddresses.js';
import { readExcluded } from '../../src/records/readExcluded.js';
import { readOwners } from '../../src/records/readOwners.js';
import { readPopulation } from '../../src/records/readPopulation.js';
import { readRemedied } from '../../src/records/readRemedied.js';
import { readVehicles } from '../../src/records/readVehicles.js';
import type { ReadOptions, RecordSource } from '../../src/records/source/recordSource.js';
import type { HeaderRules, RecordRole } from '../../src/shapes/columns.js';
import { all, source } from './source.js';

const VIN = '2T2HZMDA2PC000001';
const OWNER = { vin: VIN, name: 'Bob', address1: '1 Elm Ave', city: 'Austin', state: 'TX', zip: '78701' };
const VEHICLE = { vin: VIN, model: 'RX 350', model_year: '2023', production_date: '2023-01-02' };

const READERS: Readonly<
  Record<RecordRole, (file: RecordSource, options: ReadOptions) => AsyncIterable<readonly unknown[]>>
> = {
  owners: readOwners,
  vehicles: readVehicles,
  remedied: readRemedied,
  exclude: readExcluded,
  addresses: readAddresses,
  population: readPopulation,
};

type Row = Readonly<Record<string, string>>;
const csv = (row: Row): RecordSource =>
  source(`${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`, { name: 'a.csv' });
const ndjson = (row: Row): RecordSource => source(`${JSON.stringify(row)}\n`, { name: 'a.ndjson' });

/** The rows and the headers that were not read, of the same row in either format. */
async function read(role: RecordRole, row: Row, rules: HeaderRules = {}) {
  const answers = [csv(row), ndjson(row)].map(async (file) => {
    const unread: string[] = [];
    const rows = await all(READERS[role](file, { ...rules, onUnread: (header) => unread.push(header) }));
    return { rows: rows as Readonly<Record<string, unknown>>[], unread };
  });
  const [one, other] = await Promise.all(answers);
  expect(other?.unread).toEqual(one?.unread);
  return { rows: one?.rows ?? [], others: other?.rows ?? [], unread: one?.unread ?? [] };
}

describe('a column that is not read', () => {
  it('is reported by its header, and one of no name by its place', async () => {
    const { unread } = await read('owners', { ...OWNER, mileage: '1', Notes: 'x' });
    expect(unread).toEqual(['mileage', 'Notes']);
    const nameless: string[] = [];
    await all(readOwners(csv({ '': 'x', ...OWNER }), { onUnread: (header) => nameless.push(header) }));
    expect(nameless).toEqual(['column 1, which has no name']);
  });

  it.each<[RecordRole, Row, string]>([
    [
      'owners',
      { ...OWNER, apt_no: '4', owner_last_name: 'Example' },
      'columns: { owners: { address2: apt_no, name: [name, owner_last_name] } }',
    ],
    ['owners', { ...OWNER, Leased: 'Y' }, 'ignore: { owners: [Leased] }'],
    ['owners', { ...OWNER, opt_out: 'Y' }, '--exclude'],
    ['vehicles', { ...VEHICLE, 'Plant/Name': 'x' }, 'plant: "Plant/Name"'],
    ['remedied', { vin: VIN, campaign_no: '23LJ01' }, 'columns: { remedied: { campaign: campaign_no } }'],
    ['exclude', { vin: VIN, why: 'sold' }, 'reason: why'],
  ])('stops the run where its name is close to one of ours: %s %j', async (role, row, hint) => {
    for (const file of [csv(row), ndjson(row)])
      await expect(all(READERS[role](file, {}))).rejects.toMatchObject({
        code: 'COLUMN_UNKNOWN',
        exit: 3,
        hint: expect.stringContaining(hint),
      });
  });

  it('is let through where noticepress.yaml ignores it, and still reported', async () => {
    const { rows, unread } = await read(
      'owners',
      { ...OWNER, apt_no: '4', email: 'a@b.c' },
      { ignore: ['APT_NO', 'email'] },
    );
    expect(unread).toEqual(['apt_no', 'email']);
    expect(rows).toMatchObject([{ owner: { address2: '', email: '' } }]);
  });

  it('is read where noticepress.yaml maps it, several headers to one column too', async () => {
    const columns = { name: ['First', 'Last'], address2: ['address2', 'apt_no'], zip: 'Postal' };
    const { name: _, zip, ...rest } = OWNER;
    const row = { ...rest, Last: 'Example', First: 'Ana', Postal: zip, apt_no: 'Apt 4', address2: '' };
    const { rows, others, unread } = await read('owners', row, { columns });
    expect(unread).toEqual([]);
    for (const found of [rows, others])
      expect(found).toMatchObject([{ owner: { name: 'Ana Example', address2: 'Apt 4', zip: '78701' } }]);
  });
});

describe('a file in the wrong role', () => {
  const REMEDIED = { vin: VIN, campaign: '23LJ01', date: '2024-01-01' };
  const EXCLUDED = { vin: VIN, reason: 'sold' };
  const odd = { vin: VIN, 'Owner Name': 'Bob', Street: '1 Elm Ave', 'Postal Code': '78701' };
  const files: Readonly<Record<string, Row>> = {
    owners: OWNER,
    vehicles: VEHICLE,
    remedied: REMEDIED,
    exclude: EXCLUDED,
  };
  const cases: (readonly [RecordRole, string, Row])[] = (
    ['owners', 'vehicles', 'remedied', 'exclude'] as const
  ).flatMap((role) =>
    Object.entries(files)
      .filter(([kind]) => kind !== role)
      .map(([kind, row]) => [role, kind, row] as const),
  );

  it.each<readonly [RecordRole, string, Row]>([
    ...cases,
    ['exclude', 'owners with other headers', odd],
    ['remedied', 'owners with a column campaign', { ...OWNER, campaign: '23LJ01' }],
    ['owners', 'excluded owners', { ...OWNER, reason: 'exported' }],
  ])('is refused: as %s one of %s', async (role, _kind, row) => {
    await expect(all(READERS[role](csv(row), {}))).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:FILE_MISPLACED|COLUMN_MISSING)$/),
      exit: 3,
    });
  });

  it.each<readonly [RecordRole, Row]>([
    ['owners', { ...OWNER, ...VEHICLE }],
    ['vehicles', { ...OWNER, ...VEHICLE }],
    ['vehicles', { ...OWNER, sold_in: 'TX' }],
    ['owners', { ...OWNER, campaign: '23LJ01' }],
    ['remedied', { ...REMEDIED, model: 'RX 350' }],
    ['remedied', { vin: VIN, campaign: '23LJ01' }],
    ['exclude', { vin: VIN }],
    ['exclude', { ...OWNER, reason: 'sold' }],
  ])('is none that has the columns of its role beside others: %s %j', async (role, row) => {
    expect(await all(READERS[role](csv(row), {}))).toHaveLength(1);
    expect(await all(READERS[role](ndjson(row), {}))).toHaveLength(1);
  });

  it('is refused as NDJSON before a row of it is handed on', async () => {
    for (const row of [OWNER, VEHICLE, REMEDIED])
      await expect(all(readExcluded(ndjson(row)))).rejects.toMatchObject({ code: 'FILE_MISPLACED' });
    await expect(all(readRemedied(ndjson({ ...OWNER, campaign: '23LJ01' })))).rejects.toMatchObject({
      code: 'FILE_MISPLACED',
    });
  });
});

describe('a remedied row', () => {
  it('has a problem without a campaign, and with one that the workspace does not have', async () => {
    const content = `vin,campaign\n${VIN},\n${VIN},23LJ99\n${VIN}, 23lj01\n`;
    const rows = await all(readRemedied(source(content), { campaigns: new Set(['23LJ01']) }));
    expect(rows.map(({ problems }) => problems.map(({ code, column }) => [code, column]))).toEqual([
      [['CAMPAIGN_BLANK', 'campaign']],
      [['CAMPAIGN_UNKNOWN', 'campaign']],
      [],
    ]);
  });
});
