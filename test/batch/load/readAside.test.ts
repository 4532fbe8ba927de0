/** The thread runs what `npm run build` made. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { vinReader } from '../../../src/base/facts/vinRules.js';
import { type AsideRole, readAside } from '../../../src/batch/load/readAside.js';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { readOwners } from '../../../src/records/readOwners.js';
import { readVehicles } from '../../../src/records/readVehicles.js';
import { openRecordFile } from '../../../src/records/source/openRecordFile.js';

const folder = mkdtempSync(join(tmpdir(), 'read-aside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fonts = openFontBook();

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const setup = <Role extends AsideRole>(role: Role, path: string) => ({
  path,
  role,
  header: { ignore: ['shoe_size'] },
  vinRules: ['motorcycle'] as const,
  own: fonts.own,
});

async function all<Row>(batches: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

/** More rows than a thread may be ahead, good and bad ones. */
const OWNERS = `vin,name,address1,city,state,zip,shoe_size,hat\n${Array.from({ length: 5000 }, (_, at) =>
  at % 7 === 0
    ? `2T2BZMCA4GC923524,,${at} Oak St,Boise,ID,8370,9,M`
    : `JTJBZMCA4J290949${at % 10},Ana "Li" Wu${at},${at} Oak St,Boise,ID,83702,9,M`,
).join('\n')}\n`;

const VEHICLES = `vin,model,model_year,production_date\n${Array.from(
  { length: 300 },
  (_, at) => `JTJBZMCA4J2909498,RX ${at},${at % 5 === 0 ? 'old' : 2018},2018-02-30`,
).join('\n')}\n`;

describe('a file read in a thread', () => {
  it('has the rows of a file read here, problems and columns that are not read included', async () => {
    const path = file('owners.csv', OWNERS);
    const [here, aside]: [string[], string[]] = [[], []];
    const options = { header: setup('owners', path).header, vins: vinReader(['motorcycle']) };
    const rows = await all(
      readOwners(await openRecordFile(path), {
        ...options.header,
        vins: options.vins,
        missing: (text) => fonts.missing(text),
        onUnread: (header) => here.push(header),
      }),
    );
    expect(await all(readAside(setup('owners', path), (header) => aside.push(header)))).toEqual(rows);
    expect(rows.some(({ problems }) => problems.length > 0)).toBe(true);
    expect(aside).toEqual(here);
    expect(aside).toContain('hat');
  });

  it('has those of a vehicles file, too', async () => {
    const path = file('vehicles.csv', VEHICLES);
    const rows = await all(readVehicles(await openRecordFile(path), { vins: vinReader(['motorcycle']) }));
    expect(await all(readAside(setup('vehicles', path), () => undefined))).toEqual(rows);
  });

  it('fails with the same fault, after the rows before it', async () => {
    const path = file('cut.csv', OWNERS.slice(0, OWNERS.length - 12));
    const read: number[] = [];
    const reading = async (): Promise<void> => {
      for await (const rows of readAside(setup('owners', path), () => undefined)) read.push(rows.length);
    };
    await expect(reading()).rejects.toMatchObject({
      code: 'FILE_INCOMPLETE',
      place: { file: 'cut.csv', line: 5001 },
    });
    expect(read.length).toBeGreaterThan(8);
  });

  it('ends its thread with who reads it', async () => {
    const path = file('owners.csv', OWNERS);
    for await (const rows of readAside(setup('owners', path), () => undefined)) {
      expect(rows.length).toBeGreaterThan(0);
      break;
    }
    await expect(
      all(readAside(setup('owners', join(folder, 'none.csv')), () => undefined)),
    ).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
  });
});
