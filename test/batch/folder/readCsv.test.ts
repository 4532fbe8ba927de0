import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { csvRow } from '../../../src/base/text/csvRow.js';
import { readCsv } from '../../../src/batch/folder/readCsv.js';
import { World } from '../world.js';

const world = new World();
afterAll(() => world.remove());
const path = join(world.folder, 'table.csv');

async function read(text: string): Promise<(readonly string[])[]> {
  writeFileSync(path, text);
  const rows: (readonly string[])[] = [];
  for await (const some of readCsv(path)) rows.push(...some);
  return rows;
}

const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ' ', '=', "'", '漢') });

it('reads back every row that a batch writes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(field, { minLength: 2, maxLength: 4 })), async (rows) => {
      expect(await read(rows.map(csvRow).join(''))).toEqual(rows);
    }),
  );
});

it('reads rows across the borders of its chunks', async () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => [
    String(index),
    'x'.repeat(index % 37),
    'say "no", again',
  ]);
  expect(await read(rows.map(csvRow).join(''))).toEqual(rows);
});

it('gives the text of what is no row as one field', async () => {
  expect(await read('a,b\n1,"2')).toEqual([['a', 'b'], ['1,"2']]);
});
