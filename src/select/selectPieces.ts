/** The judged records come in; the pieces stand in the scratch in print order, and how many records of each kind. */
import type { Sqlite } from '../shapes/sqlite.js';
import { rankOf } from './ranks.js';

/** @returns the number of pieces */
export function selectPieces(scratch: Sqlite): number {
  scratch.exec(DUPLICATES);
  scratch.exec(PIECES);
  scratch.exec(COUNTS);
  const [count] = scratch.prepare<[number]>('select count(*) from pieces').get() ?? [0];
  return count;
}

/** Of several rows with one VIN the first that would be mailed is mailed. */
const DUPLICATES = `
  with repeated as materialized (
    select vin, min(id) as first from candidates group by vin having count(*) > 1
  )
  insert into duplicates (candidate, kind)
    select candidates.id, candidates.kind from repeated cross join candidates
    where candidates.vin = repeated.vin and candidates.id > repeated.first;
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
