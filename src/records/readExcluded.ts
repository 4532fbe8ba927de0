/** Reads an exclude file, the list of VINs that get no mail: each row exactly once, with all its problems. */
import type { ExcludedRow } from '../shapes/records.js';
import { oneLine } from './fields/fieldText.js';
import { RowChecks } from './fields/rowChecks.js';
import type { Columns } from './header/columns.js';
import { recordRows } from './recordRows.js';
import type { RawRow, ReadOptions, RecordSource } from './source/recordSource.js';

/** The rows in arrays of up to 256. Throws the faults of `recordRows`. */
export async function* readExcluded(
  source: RecordSource,
  options: ReadOptions = {},
): AsyncGenerator<ExcludedRow[]> {
  for await (const { columns, rows } of recordRows(source, options, 'exclude')) {
    yield rows.map((row) => excludedRow(row, columns, source.name, options));
  }
}

function excludedRow(row: RawRow, columns: Columns, source: string, { vins }: ReadOptions): ExcludedRow {
  const { line, writtenVin, vin, problems } = new RowChecks(row, columns, source, vins);
  const reason = row.damage === '' ? oneLine(row.fields[columns.reason] ?? '') : '';
  return { line, writtenVin, vin, reason, problems };
}
