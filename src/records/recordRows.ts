/** Streams the rows of a record file of either format, with its columns matched and its header checked. */
import { Fault } from '../base/problems.js';
import type { RecordRole } from '../shapes/columns.js';
import { csvRows } from './csv/csvRows.js';
import { assertHeader } from './header/assertHeader.js';
import { assertLineFeeds } from './header/assertLineFeeds.js';
import { type Columns, type Header, type Join, matchColumns } from './header/columns.js';
import { NDJSON_HINT, ndjsonRows } from './ndjson/ndjsonRows.js';
import { openKeys } from './ndjson/openKeys.js';
import type { RawRow, ReadOptions, RecordSource } from './source/recordSource.js';

export interface RecordRows {
  readonly columns: Columns;
  readonly rows: readonly RawRow[];
}

/**
 * The rows in arrays of up to 256.
 *
 * @throws Fault COLUMN_MISSING, COLUMN_REPEATED, COLUMN_UNKNOWN or FILE_MISPLACED for a header that does not fit the
 * role; FILE_INCOMPLETE for a truncated file
 */
export async function* recordRows(
  source: RecordSource,
  options: ReadOptions,
  role: RecordRole,
): AsyncGenerator<RecordRows> {
  if (source.format === 'ndjson') yield* fromNdjson(source, options, role);
  else yield* fromCsv(source, options, role);
}

async function* fromCsv(
  source: RecordSource,
  options: ReadOptions,
  role: RecordRole,
): AsyncGenerator<RecordRows> {
  let header: Header | undefined;
  for await (const rows of csvRows(source)) {
    if (header !== undefined) {
      yield { columns: header.columns, rows: joined(rows, header.joins) };
      continue;
    }
    header = readHeader(rows[0], source, options, role);
    if (rows.length > 1) yield { columns: header.columns, rows: joined(rows.slice(1), header.joins) };
  }
  if (header === undefined) throw empty(source);
}

function readHeader(
  row: RawRow | undefined,
  source: RecordSource,
  options: ReadOptions,
  role: RecordRole,
): Header {
  const fields = row?.fields ?? [];
  const place = { file: source.name, line: row?.line ?? 1 };
  assertLineFeeds(fields, place);
  if (row !== undefined) assertHeader(row, source.name);
  const header = matchColumns(fields, options, role, place);
  for (const unread of header.unread) options.onUnread?.(unread);
  return header;
}

/** Most files have no joined columns, so their rows are not copied. */
function joined(rows: readonly RawRow[], joins: readonly Join[]): readonly RawRow[] {
  if (joins.length === 0) return rows;
  return rows.map((row) => ({ ...row, fields: [...row.fields, ...joins.map(textOf(row))] }));
}

function textOf({ fields }: RawRow): (join: Join) => string {
  return (join) =>
    join
      .map((index) => (fields[index] ?? '').trim())
      .filter(Boolean)
      .join(' ');
}

/**
 * NDJSON has no header, so a missing key is a blank field. The run only stops if none of the first rows has a key for
 * the VIN, because then the keys must have other names.
 */
async function* fromNdjson(
  source: RecordSource,
  options: ReadOptions,
  role: RecordRole,
): AsyncGenerator<RecordRows> {
  const keys = openKeys(options, role, source.name);
  let first = true;
  for await (const rows of ndjsonRows(source, keys.width, keys.indexOf)) {
    if (first) keys.assertRole();
    keys.assertNoneClose(rows[0]?.line ?? 1);
    if (first && !keys.has('vin')) requireVin(rows, source);
    first = false;
    yield { columns: keys.columns, rows: joined(rows, keys.joins) };
  }
  if (first) throw empty(source);
}

/** An unreadable row does not show its keys. */
function requireVin(rows: readonly RawRow[], source: RecordSource): void {
  const row = rows.find(({ damage }) => damage === '');
  if (row === undefined) return;
  throw new Fault('COLUMN_MISSING', 'the first rows have no key for the VIN', {
    place: { file: source.name, line: row.line, field: 'vin' },
  });
}

function empty(source: RecordSource): Fault {
  const hint = source.format === 'csv' ? 'put the names of the columns in the first line' : NDJSON_HINT;
  return new Fault('COLUMN_MISSING', 'the file is empty', { place: { file: source.name, line: 1 }, hint });
}
