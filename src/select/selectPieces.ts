/** Selects the pieces among the judged records, in print order, and counts the records of each group. */
import type { Sqlite } from '../shapes/sqlite.js';
import { rankOf } from './codes/ranks.js';
import { isPresorted } from './load/loadAddresses.js';
import { addSeeds, type Seed } from './pieces/addSeeds.js';
import { countPieces } from './pieces/countPieces.js';
import { type Households, selectHouseholds } from './pieces/households.js';
import { reportOtherOwners } from './report/reportOtherOwners.js';

/**
 * @param households undefined for a mailing with a piece for each vehicle
 * @param seeds who gets a piece without a record; nobody by default
 * @returns the number of pieces
 */
export function selectPieces(scratch: Sqlite, households?: Households, seeds: readonly Seed[] = []): number {
  if (hasRows(scratch, 'met_again')) scratch.exec(DUPLICATES);
  scratch.exec(COUNTS);
  if (seeds.length > 0) addSeeds(scratch, seeds);
  if (households !== undefined) selectHouseholds(scratch, households);
  else scratch.exec(isPresorted(scratch) ? PRESORTED_PIECES : PIECES);
  if (hasRows(scratch, 'duplicates')) {
    scratch.exec(KEPT_PLACES);
    reportOtherOwners(scratch);
  }
  return countPieces(scratch);
}

const hasRows = (scratch: Sqlite, table: string): boolean =>
  scratch.prepare(`select 1 from ${table} limit 1`).get() !== undefined;

/** Of several rows with one VIN that could be mailed, the first lessor's is mailed, otherwise the first. */
const DUPLICATES = `
  with repeated as materialized (
    select vin from candidates where vin in (select vin from met_again) group by vin having count(*) > 1
  ),
  chosen as (
    select c.id, c.record_group, first_value(c.id) over (partition by c.vin order by g.lessor desc, c.id) as kept
    from repeated cross join candidates c on c.vin = repeated.vin
      join record_groups g on g.id = c.record_group
  )
  insert into duplicates (candidate, record_group, kept)
    select id, record_group, kept from chosen where id <> kept;
`;

/** Scans the pieces once, and only if there are duplicates. */
const KEPT_PLACES = `
  create index duplicates_by_kept on duplicates (kept);
  update duplicates set kept_seq = pieces.seq from pieces where pieces.candidate = duplicates.kept;
  update duplicates set kept_seq = companions.seq from companions where companions.candidate = duplicates.kept;
`;

/** Wide rows, sorted once, so that print reads a mailing of any size from start to end. */
const PIECES = `
  insert into pieces (candidate, text)
    select id, text from candidate_texts where id not in (select candidate from duplicates) order by text;
`;

/** Pieces that the post did not sort come last. */
const PRESORTED_PIECES = `
  insert into pieces (candidate, text)
    select c.id, c.text from candidates c left join presorted p on p.vin = c.vin
    where c.id not in (select candidate from duplicates) order by p.sort is null, p.sort, c.text;
`;

/** Corrects the counts, because duplicates were counted as mailed. */
const COUNTS = `
  insert into counts (record_group, rank, records)
    select record_group, rank, sum(records) from (
      select record_group, rank, records from judged
      union all select record_group, 0, -1 from duplicates
      union all select record_group, ${rankOf('DUPLICATE_VIN')}, 1 from duplicates
    )
    group by record_group, rank having sum(records) > 0;
`;
