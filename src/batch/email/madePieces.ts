/** Looks up the pieces of a finished batch by VIN. */
import { insertRows } from '../../select/scratch/insertRows.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { mailedPieces } from '../folder/mailedPieces.js';

export interface MadePieces {
  /** Vehicles in its pieces. */
  readonly count: number;
  /** Undefined for a vehicle without a piece. */
  readonly idOf: (vin: string) => string | undefined;
}

const AT_ONCE = 1000;

/** In the scratch, so that memory does not grow with the batch. */
export async function madePieces(scratch: Sqlite, folder: string): Promise<MadePieces> {
  scratch.exec('create table made_pieces (vin text primary key, id text not null) without rowid');
  const insert = insertRows(scratch, 'made_pieces', ['vin', 'id']);
  let count = 0;
  let rows: [string, string][] = [];
  for await (const { vin, id } of mailedPieces(folder)) {
    rows.push([vin, id]);
    count += 1;
    if (rows.length < AT_ONCE) continue;
    insert(rows);
    rows = [];
  }
  insert(rows);
  const find = scratch.prepare<[string]>('select id from made_pieces where vin = ?');
  return { count, idOf: (vin) => find.get(vin)?.[0] };
}
