/** The selected scratch comes in; how many vehicles are still open goes out, by the dealer that served them last. */
import type { Sqlite } from '../shapes/sqlite.js';
import { codesOf } from './campaignBits.js';

export interface OpenGroup {
  /** Code of the dealer as the record files have it; empty where they name none. */
  readonly dealer: string;
  /** Codes of the campaigns that are open on these vehicles. */
  readonly codes: readonly string[];
  readonly vehicles: number;
}

/** Each VIN counts once, as its first record tells it. */
export function openByDealer(scratch: Sqlite): readonly OpenGroup[] {
  const bits = new Map(
    scratch.prepare<[string, number]>('select code, bit from campaigns order by bit').all(),
  );
  return scratch
    .prepare<[string, number, number]>(OPEN_BY_DEALER)
    .all()
    .map(([dealer, set, vehicles]) => ({ dealer, codes: codesOf(set, bits), vehicles }));
}

/** SQLite takes the other columns from the row that `min` found. */
const OPEN_BY_DEALER = `
  select dealer, open, count(*) from (select dealer, open, min(id) from open_vehicles group by vin)
  group by 1, 2 order by 1, 2
`;
