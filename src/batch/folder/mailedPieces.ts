/** Reads the pieces of a finished batch in print order. */
import { join } from 'node:path';
import { readTable } from './readTable.js';

export interface MailedPiece {
  readonly id: string;
  readonly vin: string;
}

export async function* mailedPieces(folder: string): AsyncGenerator<MailedPiece, undefined> {
  for await (const [id = '', vin = ''] of readTable(join(folder, 'manifest.csv'), ['piece_id', 'vin']))
    yield { id, vin };
  return undefined;
}
