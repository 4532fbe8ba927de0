/** Reads the pieces of a finished batch in print order. */
import { join } from 'node:path';
import { readCsv } from './readCsv.js';

export interface MailedPiece {
  readonly id: string;
  readonly vin: string;
}

export async function* mailedPieces(folder: string): AsyncGenerator<MailedPiece, undefined> {
  let header: readonly string[] | undefined;
  let [id, vin] = [-1, -1];
  for await (const rows of readCsv(join(folder, 'manifest.csv'))) {
    for (const row of rows) {
      if (header === undefined) {
        header = row;
        [id, vin] = [row.indexOf('piece_id'), row.indexOf('vin')];
      } else yield { id: row[id] ?? '', vin: row[vin] ?? '' };
    }
  }
  return undefined;
}
