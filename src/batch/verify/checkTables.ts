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
import { type Check, TABLE_CHECKS } from './tableChecks.js';

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
  return TABLE_CHECKS.flatMap((check) => run(scratch, check));
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
    create table files (name text, pages integer, sheets integer, pieces integer, file_group integer);
    create table groups (number integer, sheets_each integer, pieces integer, sheets integer);
    create table counts (name text, expected integer, found integer);
    create table print_order (presorted integer, test integer);
    create index manifest_by_vin on manifest (vin);
    create index manifest_by_piece on manifest (piece_id);
    create index manifest_by_file on manifest (file);
    create index outcomes_by_vin on outcomes (vin);
    create view vehicles as
      select piece_id, vin from manifest where coalesce(vins, '') = '' and coalesce(seed, '') = ''
      union all select m.piece_id, each.value from manifest m,
        json_each('["' || replace(m.vins, ' ', '","') || '"]') each where m.vins <> '';
  `);
  insertRows(scratch, 'files', ['name', 'pages', 'sheets', 'pieces', 'file_group'])(
    files.map(({ name, pages, sheets, pieces, group = null }) => [name, pages, sheets, pieces, group]),
  );
  insertRows(scratch, 'groups', ['number', 'sheets_each', 'pieces', 'sheets'])(
    (summary.groups ?? []).map(({ group, sheets_each, pieces, sheets }) => [
      group,
      sheets_each,
      pieces,
      sheets,
    ]),
  );
  const isZipOrder = summary.presorted !== true && summary.households !== true;
  const isTest = summary.test_run !== undefined;
  scratch.prepare('insert into print_order values (?, ?)').run(isZipOrder ? 0 : 1, isTest ? 1 : 0);
  const { records, mailed, suppressed, rejected, problems } = summary;
  const counted: [string, number, string][] = [
    ['records', records, 'select count(*) from outcomes'],
    ['mailed', mailed, "select count(*) from outcomes where outcome = 'mailed'"],
    ['suppressed', suppressed, "select count(*) from outcomes where outcome = 'suppressed'"],
    ['rejected', rejected, "select count(*) from outcomes where outcome = 'rejected'"],
    ...(summary.test_run === undefined
      ? [['vehicles in pieces', mailed, 'select count(*) from vehicles'] as [string, number, string]]
      : []),
    ['seed pieces', summary.seeds ?? 0, "select count(*) from manifest where coalesce(seed, '') <> ''"],
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

function run(scratch: Sqlite, { file, query }: Check): readonly Finding[] {
  return firstOf(file, findingsOf(scratch, file, query));
}

function* findingsOf(scratch: Sqlite, file: string, query: string): Generator<Finding> {
  for (const [message] of scratch.prepare<[string]>(query).iterate()) yield finding(file, message);
}
