/** Reads a population file: the vehicles of a campaign, each row exactly once, with all that is wrong with it. */
import type { PopulationEntry } from '../shapes/records.js';
import { oneLine } from './fields/fieldText.js';
import { RowChecks } from './fields/rowChecks.js';
import type { Columns } from './header/columns.js';
import { recordRows } from './recordRows.js';
import type { RawRow, ReadOptions, RecordSource } from './source/recordSource.js';

/** Rows in arrays of up to 256. Faults of `recordRows`. */
export async function* readPopulation(
  source: RecordSource,
  options: ReadOptions = {},
): AsyncGenerator<PopulationEntry[]> {
  for await (const { columns, rows } of recordRows(source, options, 'population')) {
    yield rows.map((row) => entryOf(row, columns, source.name, options));
  }
}

function entryOf(row: RawRow, columns: Columns, source: string, { vins }: ReadOptions): PopulationEntry {
  const { line, writtenVin, vin, problems } = new RowChecks(row, columns, source, vins);
  const named = row.damage === '' ? namedIn(row.fields, columns) : NOTHING;
  return { line, writtenVin, vin, named, problems };
}

const NOTHING: PopulationEntry['named'] = [];

const NAMES = ['campaign', 'line', 'phase', 'zone', 'notice'] as const;

/** What the row gives besides the VIN, column by column; most rows of most files give little. */
function namedIn(fields: readonly string[], columns: Columns): PopulationEntry['named'] {
  const named: (readonly [string, string])[] = [];
  for (const name of NAMES) add(named, name, columns[name], fields);
  for (const [name, index] of columns.attributes ?? []) add(named, name, index, fields);
  return named.length === 0 ? NOTHING : named;
}

function add(
  named: (readonly [string, string])[],
  name: string,
  index: number,
  fields: readonly string[],
): void {
  if (index < 0) return;
  const value = oneLine(fields[index] ?? '');
  if (value !== '') named.push([name, value]);
}
