/** The selected scratch comes in; how many vehicles are still open goes out, by the dealer that served them last. */
import type { Sqlite } from '../shapes/sqlite.js';
import { codesOf } from './campaignBits.js';
import { rankOf } from './ranks.js';

export interface OpenGroup {
  /** Code of the dealer as the record files have it; empty where they name none. */
  readonly dealer: string;
  /** Codes of the campaigns that are open on these vehicles. */
  readonly codes: readonly string[];
  readonly vehicles: number;
}

/**
 * Each VIN counts once, whichever wave it is mailed in. Records that are rejected or excluded do not count.
 */
export function openByDealer(scratch: Sqlite): readonly OpenGroup[] {
  const bits = new Map(
    scratch.prepare<[string, number]>('select code, bit from campaigns order by bit').all(),
  );
  return scratch
    .prepare<[string, number, number]>(OPEN_BY_DEALER)
    .all(rankOf('EXCLUDED'))
    .map(([dealer, set, vehicles]) => ({ dealer, codes: codesOf(set, bits), vehicles }));
}

const OPEN_BY_DEALER = `
  with vehicles as (
    select min(o.id) as id from outcomes o join subjects s on s.id = o.id
    where o.open > 0 and s.rank is null and o.rank <> ?
    group by s.vin
  )
  select coalesce(s.last_dealer, ''), o.open, count(*)
  from vehicles v join outcomes o on o.id = v.id join subjects s on s.id = v.id
  group by 1, 2 order by 1, 2
`;
