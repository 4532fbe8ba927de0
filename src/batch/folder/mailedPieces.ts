/** Reads the pieces of a finished batch in print order. */
import { join } from 'node:path';
import { readTable } from './readTable.js';

export interface MailedPiece {
  readonly id: string;
  readonly vin: string;
}

/** Each vehicle once, without seed pieces. */
export async function* mailedPieces(folder: string): AsyncGenerator<MailedPiece, undefined> {
  const columns = ['piece_id', 'vin', 'vins', 'seed'];
  const rows = readTable(join(folder, 'manifest.csv'), columns);
  for await (const [id = '', vin = '', vins = '', seed = ''] of rows)
    if (seed !== '') continue;
    else if (vins === '') yield { id, vin };
    else for (const each of vins.split(' ')) yield { id, vin: each };
  return undefined;
}
