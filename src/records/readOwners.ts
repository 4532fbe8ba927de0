/** Reads an owners file: each row exactly once, with all its problems. */
import { Fault } from '../base/problems.js';
import { VEHICLE_COLUMNS } from '../shapes/columns.js';
import type { OwnerRow } from '../shapes/records.js';
import { BLANK_OWNER } from '../shapes/recordValues.js';
import { rememberGlyphs } from './fields/rememberGlyphs.js';
import { RowChecks } from './fields/rowChecks.js';
import type { Columns } from './header/columns.js';
import { ownerFrom } from './ownerFrom.js';
import { readdressRows } from './readdressRows.js';
import { recordRows } from './recordRows.js';
import type { RawRow, ReadOptions, RecordSource } from './source/recordSource.js';
import { vehicleFrom } from './vehicleFrom.js';

/**
 * The rows in arrays of up to 256, in the order of the file; use up each array before requesting the
 * next. Throws the faults of `recordRows`, and FILE_EMPTY for a file without rows.
 */
export async function* readOwners(
  source: RecordSource,
  options: ReadOptions = {},
): AsyncGenerator<OwnerRow[]> {
  const checked = { ...options, missing: rememberGlyphs(options.missing) };
  let empty = true;
  for await (const { columns, rows } of recordRows(source, options, 'owners')) {
    const vehicleColumns = vehicleColumnsIn(columns);
    empty = false;
    const placed = options.newAddresses ? readdressRows(rows, columns, options.newAddresses) : rows;
    yield placed.map((row) => ownerRow(row, columns, vehicleColumns, source.name, checked));
  }
  if (empty)
    throw new Fault('FILE_EMPTY', 'the file has a header and no rows', { place: { file: source.name } });
}

/** Attributes are facts of the vehicle, too. */
function vehicleColumnsIn(columns: Columns): readonly number[] {
  const named = VEHICLE_COLUMNS.map((column) => columns[column]).filter((index) => index >= 0);
  return [...named, ...(columns.attributes ?? []).map(([, index]) => index)];
}

function ownerRow(
  row: RawRow,
  columns: Columns,
  vehicleColumns: readonly number[],
  source: string,
  options: ReadOptions,
): OwnerRow {
  const { fields } = row;
  const checks = new RowChecks(row, columns, source, options.vins);
  const { line, writtenVin, vin } = checks;
  if (row.damage !== '')
    return { line, writtenVin, vin, owner: BLANK_OWNER, vehicle: undefined, problems: checks.problems };
  const hasVehicle = vehicleColumns.some((index) => (fields[index] ?? '').trim() !== '');
  const vehicle = hasVehicle ? vehicleFrom(vin, row, columns, options, checks) : undefined;
  const owner = ownerFrom(row, columns, options, checks);
  return { line, writtenVin, vin, owner, vehicle, problems: checks.problems };
}
