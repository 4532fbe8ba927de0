/** The folder of a batch comes in; the VINs of its pieces go out, in print order. */
import { join } from 'node:path';
import { readCsv } from './readCsv.js';

export async function* mailedVins(folder: string): AsyncGenerator<string, undefined> {
  let column: number | undefined;
  for await (const rows of readCsv(join(folder, 'manifest.csv'))) {
    for (const row of rows) {
      if (column === undefined) column = row.indexOf('vin');
      else yield row[column] ?? '';
    }
  }
  return undefined;
}
