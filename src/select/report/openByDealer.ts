/** Counts vehicles with open campaigns in the selected scratch by the dealer that serviced them last. */
import type { Sqlite } from '../../shapes/sqlite.js';
import { codesOf } from '../codes/campaignBits.js';

export interface OpenGroup {
  /** Dealer code as in the record files; empty if there is none. */
  readonly dealer: string;
  /** Codes of the open campaigns of these vehicles. */
  readonly codes: readonly string[];
  readonly vehicles: number;
}

/** Each VIN counts once, by its first record. */
export function openByDealer(scratch: Sqlite): readonly OpenGroup[] {
  const bits = new Map(
    scratch.prepare<[string, number]>('select code, bit from campaigns order by bit').all(),
  );
  return scratch
    .prepare<[string, number, number]>(OPEN_BY_DEALER)
    .all()
    .map(([dealer, set, vehicles]) => ({ dealer, codes: codesOf(set, bits), vehicles }));
}

/** SQLite takes the other columns from the row with the minimum. */
const OPEN_BY_DEALER = `
  select dealer, open, count(*) from (select dealer, open, min(id) from open_vehicles group by vin)
  group by 1, 2 order by 1, 2
`;
