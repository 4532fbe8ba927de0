/** The judged records come in; the pieces stand in the scratch in print order, and how many records of each kind. */
import type { Sqlite } from '../shapes/sqlite.js';
import { rankOf } from './ranks.js';

/** @returns the number of pieces */
export function selectPieces(scratch: Sqlite): number {
  scratch.prepare(DUPLICATES).run(rankOf('DUPLICATE_VIN'));
  scratch.exec(PIECES);
  scratch.exec(COUNTS);
  const [count] = scratch.prepare<[number]>('select count(*) from pieces').get() ?? [0];
  return count;
}

/** Of several rows with one VIN the first that would be mailed is mailed. */
const DUPLICATES = `
  with repeated as materialized (
    select vin, min(id) as first from records where rank = 0 group by vin having count(*) > 1
  )
  update records set rank = ?
    from repeated where records.vin = repeated.vin and records.id > repeated.first and records.rank = 0
`;

/**
 * Wide rows, sorted once: print then reads them front to back, however large the mailing. The index answers
 * which piece a record became.
 */
const PIECES = `
  insert into pieces (record, letter)
    select id, letter from records where rank = 0 order by zip, vin;
  create unique index pieces_by_record on pieces (record);
`;

const COUNTS = `
  insert into counts (kind, rank, records) select kind, rank, count(*) from records group by kind, rank;
`;
