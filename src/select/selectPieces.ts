/** Selects the pieces among the judged records, in print order, and counts the records of each kind. */
import type { Sqlite } from '../shapes/sqlite.js';
import { rankOf } from './ranks.js';
import { reportOtherOwners } from './reportOtherOwners.js';

/** @returns the number of pieces */
export function selectPieces(scratch: Sqlite): number {
  scratch.exec(DUPLICATES);
  scratch.exec(PIECES);
  scratch.exec(COUNTS);
  if (scratch.prepare('select 1 from duplicates limit 1').get() !== undefined) {
    scratch.exec(KEPT_PLACES);
    reportOtherOwners(scratch);
  }
  const [count] = scratch.prepare<[number]>('select count(*) from pieces').get() ?? [0];
  return count;
}

/** Of several rows with one VIN the first lessor's that would be mailed is mailed, else the first that would be. */
const DUPLICATES = `
  with repeated as materialized (select vin from candidates group by vin having count(*) > 1),
  chosen as (
    select c.id, c.kind, first_value(c.id) over (partition by c.vin order by k.lessor desc, c.id) as kept
    from repeated cross join candidates c on c.vin = repeated.vin join kinds k on k.id = c.kind
  )
  insert into duplicates (candidate, kind, kept) select id, kind, kept from chosen where id <> kept;
`;

/** The pieces are looked through once, and only where something was repeated. */
const KEPT_PLACES = `
  create index duplicates_by_kept on duplicates (kept);
  update duplicates set kept_seq = pieces.seq from pieces where pieces.candidate = duplicates.kept;
`;

/** Wide rows, sorted once: print then reads them front to back, however large the mailing. */
const PIECES = `
  insert into pieces (candidate, text)
    select id, text from candidates where id not in (select candidate from duplicates) order by text;
`;

/** What is a duplicate was counted as one to be mailed. */
const COUNTS = `
  insert into counts (kind, rank, records)
    select kind, rank, sum(records) from (
      select kind, rank, records from judged
      union all select kind, 0, -1 from duplicates
      union all select kind, ${rankOf('DUPLICATE_VIN')}, 1 from duplicates
    )
    group by kind, rank having sum(records) > 0;
`;
