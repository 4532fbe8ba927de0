import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/base/problems.js';
import { readDealers } from '../../src/records/dealers/readDealers.js';
import { readExcluded } from '../../src/records/readExcluded.js';
import { readOwners } from '../../src/records/readOwners.js';
import { readRemedied } from '../../src/records/readRemedied.js';
import { readVehicles } from '../../src/records/readVehicles.js';
import type { RecordSource } from '../../src/records/source/recordSource.js';
import { all, source } from './source.js';

const VIN = '2T2HZMDA2PC000001';

type Read = (source: RecordSource) => AsyncIterable<readonly { readonly line: number }[]>;
const FILES: readonly [name: string, read: Read, header: string, row: string][] = [
  ['owners', readOwners, 'vin,name,address1,city,state,zip', `${VIN},Ann,"1 Elm\nRear",Łódź,TX,78701`],
  ['vehicles', readVehicles, 'vin,model,model_year', `${VIN},"RX ""350""",2023`],
  ['remedied', readRemedied, 'vin,campaign,date', `${VIN},23LJ01,2024-01-31`],
  ['exclude', readExcluded, 'vin,reason', `${VIN},"sold, exported"`],
];

describe('a file that was cut', () => {
  it.each(FILES)(
    'is refused wherever the last row of %s ends, but for its last field',
    async (_, read, header, row) => {
      const bytes = Buffer.from(row);
      const whole = Buffer.from(`${header}\n${row}\n`);
      const lastField = Buffer.byteLength(row.slice(0, /(?:"(?:[^"]|"")*"|[^,"]*)$/.exec(row)?.index));
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: bytes.length }), async (cut) => {
          const rows = all(read(source(Buffer.concat([whole, bytes.subarray(0, cut)]))));
          const lines = header.split('\n').length + row.split('\n').length + 1;
          const openQuote = bytes.subarray(lastField, cut).includes('"') && cut < bytes.length;
          if (cut >= lastField && !openQuote) expect(await rows).toHaveLength(2);
          else
            await expect(rows).rejects.toMatchObject({
              code: 'FILE_INCOMPLETE',
              exit: 3,
              place: { line: lines },
            });
        }),
        { numRuns: 200 },
      );
    },
  );

  it.each(FILES)(
    'with a line end, the last row of %s is damaged and the file whole',
    async (_, read, header, row) => {
      const short = row.slice(0, row.indexOf(','));
      expect(await all(read(source(`${header}\n${row}\n${short}\n`)))).toHaveLength(2);
      await expect(all(read(source(`${header}\n${row}\n${short}`)))).rejects.toBeInstanceOf(Fault);
    },
  );

  it('is refused when only its last line of many pieces is not whole', async () => {
    const rows = `${VIN},Ann,1 Elm,Austin,TX,78701\n`.repeat(5000);
    const cut = source(`vin,name,address1,city,state,zip\n${rows}${VIN},Bob,2 O`);
    await expect(all(readOwners(cut))).rejects.toMatchObject({
      code: 'FILE_INCOMPLETE',
      place: { line: 5002 },
    });
  });

  it('says what is wrong with the last line', async () => {
    const cut = all(readOwners(source(`vin,name,address1,city,state,zip\n${VIN},Bob,2 O`)));
    await expect(cut).rejects.toMatchObject({
      message: 'the last line has no line end and does not read as a row: the row has 3 fields, the header 6',
    });
  });

  it('is refused in dealers.csv, too', async () => {
    const cut = readDealers(source('code,name,area\nTX101,Lone Star,4\nTX102,Pal', { name: 'dealers.csv' }));
    await expect(cut).rejects.toMatchObject({ code: 'FILE_INCOMPLETE', place: { line: 3 } });
  });

  it.each(FILES)('is refused in NDJSON, wherever the last row of %s ends', async (_, read, header, row) => {
    const keys = header.split(',');
    const fields = row.replaceAll(/["\n]/g, '').split(',');
    const line = JSON.stringify(Object.fromEntries(keys.map((key, index) => [key, fields[index]])));
    for (let cut = 1; cut < line.length; cut++) {
      const rows = all(read(source(`${line}\n${line.slice(0, cut)}`, { name: 'a.ndjson' })));
      await expect(rows).rejects.toMatchObject({ code: 'FILE_INCOMPLETE', place: { line: 2 } });
    }
    expect(await all(read(source(`${line}\n${line}`, { name: 'a.ndjson' })))).toHaveLength(2);
  });
});
