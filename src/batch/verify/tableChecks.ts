/** Lists what the tables of a batch and its summary must agree in. */
import { SEED_VIN } from '../../select/pieces/addSeeds.js';

/** A query that returns a row, in words, for each thing that is wrong. */
export interface Check {
  readonly file: string;
  readonly query: string;
}

/** A test run has the first pieces alone; the manifest has no others. */
const IS_PRINTED = '(m.piece_id is not null or (select test from print_order) = 0)';

export const TABLE_CHECKS: readonly Check[] = [
  {
    file: 'summary.json',
    query:
      "select 'it says ' || expected || ' ' || name || ', the tables have ' || found from counts where expected <> found",
  },
  {
    file: 'manifest.csv',
    query:
      "select 'the VIN ' || vin || ' stands ' || count(*) || ' times' from vehicles group by vin having count(*) > 1",
  },
  {
    file: 'manifest.csv',
    query:
      "select 'the piece ' || piece_id || ' stands ' || count(*) || ' times' from manifest group by piece_id having count(*) > 1",
  },
  {
    file: 'manifest.csv',
    query: `select 'the piece ' || piece_id || ' is number ' || seq || ' on row ' || row from manifest where seq + 0 <> row`,
  },
  {
    file: 'manifest.csv',
    query: `
      select 'the piece ' || b.piece_id || ' stands out of order' from manifest b join manifest a on a.row = b.row - 1
        left join files f on f.name = b.file left join files e on e.name = a.file
      where (b.zip, b.vin) < (a.zip, a.vin) and (select presorted from print_order) = 0
        and f.file_group is e.file_group
    `,
  },
  {
    file: 'manifest.csv',
    query: `
      select 'the piece ' || piece_id || ' begins on page ' || first_page || ' of ' || file || ', not on ' || expected
      from (
        select *, 1 + coalesce(sum(pages + 0) over (
          partition by file order by row rows between unbounded preceding and 1 preceding), 0) as expected
        from manifest
      )
      where first_page + 0 <> expected
    `,
  },
  {
    file: 'manifest.csv',
    query:
      "select 'the piece ' || piece_id || ' has ' || pages || ' pages on ' || sheets || ' sheets' from manifest where pages + 0 <> 2 * sheets",
  },
  {
    file: 'manifest.csv',
    query: `
      select coalesce(f.name, m.file) || ' has ' || coalesce(m.pieces, 0) || ' pieces and ' || coalesce(m.pages, 0) ||
        ' pages here, ' || coalesce(f.pieces, 0) || ' and ' || coalesce(f.pages, 0) || ' in the summary'
      from files f full join (
        select file, count(*) as pieces, sum(pages + 0) as pages, sum(sheets + 0) as sheets from manifest group by file
      ) m on m.file = f.name
      where (m.pieces, m.pages, m.sheets) is not (f.pieces, f.pages, f.sheets)
    `,
  },
  {
    file: 'manifest.csv',
    query: `
      select 'the piece ' || m.piece_id || ' has ' || m.sheets || ' sheets, its file group ' || f.file_group || ' has pieces of ' ||
        coalesce(g.sheets_each, 'none')
      from manifest m join files f on f.name = m.file left join groups g on g.number = f.file_group
      where f.file_group is not null and m.sheets + 0 is not g.sheets_each
    `,
  },
  {
    file: 'summary.json',
    query: `
      select 'file group ' || coalesce(g.number, f.file_group) || ' has ' || coalesce(f.pieces, 0) || ' pieces and ' ||
        coalesce(f.sheets, 0) || ' sheets in its files, ' || coalesce(g.pieces, 0) || ' and ' || coalesce(g.sheets, 0) || ' by its own count'
      from groups g full join (
        select file_group, sum(pieces) as pieces, sum(sheets) as sheets from files
        where file_group is not null group by file_group
      ) f on f.file_group = g.number
      where (f.pieces, f.sheets) is not (g.pieces, g.sheets)
    `,
  },
  {
    file: 'outcomes.csv',
    query:
      "select 'line ' || line || ' of ' || source || ' stands ' || count(*) || ' times' from outcomes group by source, line having count(*) > 1",
  },
  {
    file: 'outcomes.csv',
    query: `
      select 'line ' || line || ' is ' || outcome || ' with reason "' || reason || '" and piece "' || piece_id || '"'
      from outcomes
      where (outcome = 'mailed') <> (reason = '') or (outcome = 'mailed') <> (piece_id <> '')
        or outcome not in ('mailed', 'suppressed', 'rejected')
    `,
  },
  {
    file: 'outcomes.csv',
    query: `
      select 'line ' || o.line || ' is mailed as ' || o.piece_id || ', which the manifest does not have for this VIN'
      from outcomes o left join manifest m on m.piece_id = o.piece_id
      where o.outcome = 'mailed' and ${IS_PRINTED} and m.vin is not o.vin and coalesce(instr(' ' || m.vins || ' ', ' ' || o.vin || ' '), 0) = 0
    `,
  },
  {
    file: 'outcomes.csv',
    query: `
      select 'line ' || o.line || ' was left out for the piece "' || o.kept_piece_id || '", which the manifest does not have for this VIN'
      from outcomes o left join manifest m on m.piece_id = o.kept_piece_id
      where (o.reason = 'DUPLICATE_VIN') <> (o.kept_piece_id <> '') or (o.kept_piece_id <> '' and ${IS_PRINTED} and m.vin is not o.vin
        and coalesce(instr(' ' || m.vins || ' ', ' ' || o.vin || ' '), 0) = 0)
    `,
  },
  {
    file: 'manifest.csv',
    query: `
      select 'the piece ' || piece_id || ' is a seed, and for the VIN ' || vin from manifest
      where coalesce(seed, '') <> '' and vin <> '${SEED_VIN}'
    `,
  },
  {
    file: 'outcomes.csv',
    query: `
      select 'the piece ' || m.piece_id || ' of the manifest has no record here'
      from manifest m
      where coalesce(m.seed, '') = '' and m.piece_id not in (select piece_id from outcomes)
    `,
  },
];
