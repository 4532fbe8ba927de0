/** A record file of either format comes in; its rows go out with the columns matched, header checked. */
import { Fault } from '../base/problems.js';
import { KNOWN_COLUMNS } from '../shapes/columns.js';
import {
  type Columns,
  foldHeader,
  headerNames,
  knownOrder,
  matchColumns,
  type Necessary,
  refuseReturns,
} from './columns.js';
import { csvRows } from './csvRows.js';
import { type KeyIndex, NDJSON_HINT, ndjsonRows } from './ndjsonRows.js';
import type { RawRow, ReadOptions, RecordSource } from './recordSource.js';
import { refuseHeader } from './refuseHeader.js';

export interface RecordRows {
  readonly columns: Columns;
  readonly rows: readonly RawRow[];
}

/** The rows in arrays of up to 256. A fault when the file is empty or lacks a necessary column. */
export async function* recordRows(
  source: RecordSource,
  options: ReadOptions,
  necessary: Necessary,
): AsyncGenerator<RecordRows> {
  if (source.format === 'ndjson') yield* fromNdjson(source, options);
  else yield* fromCsv(source, options, necessary);
}

async function* fromCsv(
  source: RecordSource,
  options: ReadOptions,
  necessary: Necessary,
): AsyncGenerator<RecordRows> {
  let columns: Columns | undefined;
  for await (const rows of csvRows(source)) {
    if (columns !== undefined) {
      yield { columns, rows };
      continue;
    }
    columns = headerColumns(rows[0], source, options, necessary);
    if (rows.length > 1) yield { columns, rows: rows.slice(1) };
  }
  if (columns === undefined) throw empty(source);
}

function headerColumns(
  row: RawRow | undefined,
  source: RecordSource,
  options: ReadOptions,
  necessary: Necessary,
): Columns {
  const header = row?.fields ?? [];
  const place = { file: source.name, line: row?.line ?? 1 };
  refuseReturns(header, place);
  if (row !== undefined) refuseHeader(row, source.name);
  const mapping = options.columns ?? {};
  return matchColumns(header, mapping, necessary, place);
}

/**
 * NDJSON has no header: a key that a row lacks is a blank field. Only first rows of which none has a key for the VIN
 * stop the run, since then the keys bear other names.
 */
async function* fromNdjson(source: RecordSource, options: ReadOptions): AsyncGenerator<RecordRows> {
  const columns = knownOrder();
  const { indexOf, found } = openKeys(options, columns);
  let first = true;
  for await (const rows of ndjsonRows(source, KNOWN_COLUMNS.length, indexOf)) {
    if (first && !found.has(columns.vin)) requireVin(rows, source);
    first = false;
    yield { columns, rows };
  }
  if (first) throw empty(source);
}

/** What each key means, and the columns that any key so far means. */
function openKeys(
  options: ReadOptions,
  columns: Columns,
): { readonly indexOf: KeyIndex; readonly found: ReadonlySet<number> } {
  const names = headerNames(options.columns ?? {});
  const seen = new Map<string, number>();
  const found = new Set<number>();
  const indexOf = (key: string): number => {
    let index = seen.get(key);
    if (index === undefined) {
      const column = names.get(foldHeader(key));
      index = column === undefined ? -1 : columns[column];
      found.add(index);
      // Keys come from the file: a bounded number of them is remembered.
      if (seen.size < 1000) seen.set(key, index);
    }
    return index;
  };
  return { indexOf, found };
}

/** A row that cannot be read says nothing of its keys. */
function requireVin(rows: readonly RawRow[], source: RecordSource): void {
  const row = rows.find(({ damage }) => damage === '');
  if (row === undefined) return;
  throw new Fault('COLUMN_MISSING', 'no key of the first rows is the vin', {
    place: { file: source.name, line: row.line, field: 'vin' },
  });
}

function empty(source: RecordSource): Fault {
  const hint = source.format === 'csv' ? 'the first line names the columns' : NDJSON_HINT;
  return new Fault('COLUMN_MISSING', 'the file is empty', { place: { file: source.name, line: 1 }, hint });
}
