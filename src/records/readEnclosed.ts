/** Reads the data file of a label or card: what is printed for each VIN, each row exactly once, with its problems. */
import { CODES, Fault } from '../base/problems.js';
import type { EnclosedRow } from '../shapes/records.js';
import { oneLine } from './fields/fieldText.js';
import { RowChecks } from './fields/rowChecks.js';
import type { Columns } from './header/columns.js';
import { recordRows } from './recordRows.js';
import type { RawRow, ReadOptions, RecordSource } from './source/recordSource.js';

/**
 * The rows in arrays of up to 256, with the values of `attributes` in their order.
 *
 * @throws Fault those of `recordRows`, and COLUMN_MISSING for one of the attributes
 */
export async function* readEnclosed(
  source: RecordSource,
  options: ReadOptions,
): AsyncGenerator<EnclosedRow[]> {
  const { attributes = [] } = options;
  for await (const { columns, rows } of recordRows(source, options, 'population')) {
    const found = new Map(columns.attributes);
    const missing = attributes.find((name) => !found.has(name));
    if (missing !== undefined && source.format === 'csv') throw columnMissing(missing, source);
    const indexes = attributes.map((name) => found.get(name) ?? -1);
    yield rows.map((row) => rowOf(row, columns, indexes, source.name, options));
  }
}

function rowOf(
  row: RawRow,
  columns: Columns,
  indexes: readonly number[],
  source: string,
  { attributes = [], vins, missing }: ReadOptions,
): EnclosedRow {
  const { line, writtenVin, vin, problems } = new RowChecks(row, columns, source, vins);
  if (row.damage !== '') return { line, writtenVin, vin, values: [], problems };
  const values = indexes.map((index) => oneLine(row.fields[index] ?? ''));
  const unfit = values.flatMap((value, at) => {
    const what = whyUnfit(value, missing);
    if (what === undefined) return [];
    const [code, hint] = what;
    return [{ source, line, column: attributes[at] ?? '', code, value, hint }];
  });
  return { line, writtenVin, vin, values, problems: unfit.length === 0 ? problems : [...problems, ...unfit] };
}

function whyUnfit(
  value: string,
  missing: ReadOptions['missing'],
): readonly ['ENCLOSURE_DATA' | 'GLYPH_MISSING', string] | undefined {
  if (value === '') return ['ENCLOSURE_DATA', 'the field is blank, and it is printed; add its value'];
  return missing?.(value) === undefined ? undefined : ['GLYPH_MISSING', CODES.GLYPH_MISSING.hint];
}

function columnMissing(column: string, { name }: RecordSource): Fault {
  return new Fault('COLUMN_MISSING', `the file has no column "${column}", which its template prints`, {
    place: { file: name, line: 1, field: column },
    hint: `add the column, or correct {{record.enclosed.${column}}} in the template`,
  });
}
