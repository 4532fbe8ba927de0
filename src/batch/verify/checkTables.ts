/** Finds where the CSV files of a batch and its summary disagree. */
import { join } from 'node:path';
import { foldVin } from '../../base/facts/vin.js';
import { insertRows } from '../../select/scratch/insertRows.js';
import { FURTHER_COLUMNS } from '../../shapes/manifest.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { readCsv } from '../folder/readCsv.js';
import type { Summary } from '../folder/summary.js';
import { HEADERS } from '../report/writeTables.js';
import { isFile } from './checkFiles.js';
import { type Finding, finding, firstOf } from './finding.js';

/** Loads the tables into the scratch. Returns what cannot be read; then nothing can be compared. */
export async function loadTables(
  scratch: Sqlite,
  folder: string,
  summary: Summary,
): Promise<readonly Finding[]> {
  const enclosed = (summary.enclosures ?? []).map(({ id }) => id);
  const findings = await scratch.transaction(async () => [
    ...(await loadCsv(scratch, folder, 'manifest', enclosed)),
    ...(await loadCsv(scratch, folder, 'outcomes')),
    ...(await loadCsv(scratch, folder, 'problems')),
  ]);
  if (findings.length === 0) loadSummary(scratch, summary);
  return findings;
}

/** Compares what `loadTables` loaded. */
export function checkTables(scratch: Sqlite): readonly Finding[] {
  return CHECKS.flatMap((check) => run(scratch, check));
}

type TableName = keyof typeof HEADERS;

/** @param further columns after those that every batch has */
async function loadCsv(
  scratch: Sqlite,
  folder: string,
  name: TableName,
  further: readonly string[] = [],
): Promise<readonly Finding[]> {
  const expected = [...HEADERS[name], ...further];
  const columns = expected.map((column) => `"${column}"`);
  scratch.exec(`create table ${name} (row integer primary key, ${columns.join(', ')})`);
  const path = join(folder, `${name}.csv`);
  if (!isFile(path)) return [];
  let width: number | undefined;
  let insert: ReturnType<typeof insertRows> = () => undefined;
  for await (const rows of readCsv(path)) {
    const data = width === undefined ? rows.slice(1) : rows;
    if (width === undefined) {
      const header = rows[0] ?? [];
      if (!isHeader(header, expected))
        return [finding(`${name}.csv`, `its header is not ${expected.join(',')}`)];
      width = header.length;
      insert = insertRows(
        scratch,
        name,
        header.map((column) => `"${column}"`),
      );
    }
    const broken = data.find((fields) => fields.length !== width);
    if (broken !== undefined)
      return [finding(`${name}.csv`, `this is not a valid row: ${broken.join().slice(0, 100)}`)];
    insert(name === 'outcomes' ? data.map(withFoldedVin) : data);
  }
  return width === undefined ? [finding(`${name}.csv`, `its header is not ${expected.join(',')}`)] : [];
}

/** Batches of earlier versions lack the further columns of the manifest. */
function isHeader(header: readonly string[], expected: readonly string[]): boolean {
  const optional: ReadonlySet<string> = new Set(FURTHER_COLUMNS);
  const left = expected.filter((column) => header.includes(column) || !optional.has(column));
  return header.join() === left.join();
}

const OUTCOME_VIN = HEADERS.outcomes.indexOf('vin');

/** Outcomes have the VIN as written in the owners file; the manifest has it as it was read. */
function withFoldedVin(fields: readonly string[]): readonly string[] {
  return fields.with(OUTCOME_VIN, foldVin(fields[OUTCOME_VIN] ?? ''));
}

function loadSummary(scratch: Sqlite, { files, ...summary }: Summary): void {
  scratch.exec(`
    create table files (name text, pages integer, sheets integer, pieces integer);
    create table counts (name text, expected integer, found integer);
    create table print_order (presorted integer);
    create index manifest_by_vin on manifest (vin);
    create index manifest_by_piece on manifest (piece_id);
    create index manifest_by_file on manifest (file);
    create index outcomes_by_vin on outcomes (vin);
    create view vehicles as
      select piece_id, vin from manifest where coalesce(vins, '') = ''
      union all select m.piece_id, each.value from manifest m,
        json_each('["' || replace(m.vins, ' ', '","') || '"]') each where m.vins <> '';
  `);
  insertRows(scratch, 'files', ['name', 'pages', 'sheets', 'pieces'])(
    files.map(({ name, pages, sheets, pieces }) => [name, pages, sheets, pieces]),
  );
  const isZipOrder = summary.presorted !== true && summary.households !== true;
  scratch.prepare('insert into print_order values (?)').run(isZipOrder ? 0 : 1);
  const { records, mailed, suppressed, rejected, problems } = summary;
  const counted: [string, number, string][] = [
    ['records', records, 'select count(*) from outcomes'],
    ['mailed', mailed, "select count(*) from outcomes where outcome = 'mailed'"],
    ['suppressed', suppressed, "select count(*) from outcomes where outcome = 'suppressed'"],
    ['rejected', rejected, "select count(*) from outcomes where outcome = 'rejected'"],
    ['vehicles in pieces', mailed, 'select count(*) from vehicles'],
    ['problems', problems, 'select count(*) from problems'],
  ];
  for (const { id, pieces } of summary.enclosures ?? [])
    counted.push([`pieces with ${id}`, pieces, `select coalesce(sum("${id}"), 0) from manifest`]);
  for (const [name, expected, query] of counted)
    scratch.prepare(`insert into counts values (?, ?, (${query}))`).run(name, expected);
  const reasons = scratch.prepare(
    'insert into counts values (?, ?, (select count(*) from outcomes where reason = ?))',
  );
  for (const [reason, count] of Object.entries(summary.reasons)) reasons.run(reason, count, reason);
}

/** A query that returns a row, in words, for each thing that is wrong. */
interface Check {
  readonly file: string;
  readonly query: string;
}

const CHECKS: readonly Check[] = [
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
      where (b.zip, b.vin) < (a.zip, a.vin) and (select presorted from print_order) = 0
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
      where o.outcome = 'mailed' and m.vin is not o.vin and coalesce(instr(' ' || m.vins || ' ', ' ' || o.vin || ' '), 0) = 0
    `,
  },
  {
    file: 'outcomes.csv',
    query: `
      select 'line ' || o.line || ' was left out for the piece "' || o.kept_piece_id || '", which the manifest does not have for this VIN'
      from outcomes o left join manifest m on m.piece_id = o.kept_piece_id
      where (o.reason = 'DUPLICATE_VIN') <> (o.kept_piece_id <> '') or (o.kept_piece_id <> '' and m.vin is not o.vin
        and coalesce(instr(' ' || m.vins || ' ', ' ' || o.vin || ' '), 0) = 0)
    `,
  },
  {
    file: 'outcomes.csv',
    query: `
      select 'the piece ' || m.piece_id || ' of the manifest has no record here'
      from manifest m where m.piece_id not in (select piece_id from outcomes)
    `,
  },
];

function run(scratch: Sqlite, { file, query }: Check): readonly Finding[] {
  return firstOf(file, findingsOf(scratch, file, query));
}

function* findingsOf(scratch: Sqlite, file: string, query: string): Generator<Finding> {
  for (const [message] of scratch.prepare<[string]>(query).iterate()) yield finding(file, message);
}
