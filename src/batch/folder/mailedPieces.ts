/** Reads the pieces of a finished batch in print order. */
import { join } from 'node:path';
import { readTable } from './readTable.js';

export interface MailedPiece {
  readonly id: string;
  readonly vin: string;
}

/** Each vehicle once. */
export async function* mailedPieces(folder: string): AsyncGenerator<MailedPiece, undefined> {
  const columns = ['piece_id', 'vin', 'vins'];
  for await (const [id = '', vin = '', vins = ''] of readTable(join(folder, 'manifest.csv'), columns))
    if (vins === '') yield { id, vin };
    else for (const each of vins.split(' ')) yield { id, vin: each };
  return undefined;
}
