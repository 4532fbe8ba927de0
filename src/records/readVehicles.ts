/** Reads a vehicles file: each row exactly once, with all its problems. */
import type { VehicleRow } from '../shapes/records.js';
import { rememberGlyphs } from './fields/rememberGlyphs.js';
import { RowChecks } from './fields/rowChecks.js';
import type { Columns } from './header/columns.js';
import { recordRows } from './recordRows.js';
import type { RawRow, ReadOptions, RecordSource } from './source/recordSource.js';
import { vehicleFrom } from './vehicleFrom.js';

/** The rows in arrays of up to 256. Throws the faults of `recordRows`. */
export async function* readVehicles(
  source: RecordSource,
  options: ReadOptions = {},
): AsyncGenerator<VehicleRow[]> {
  const checked = { ...options, missing: rememberGlyphs(options.missing) };
  for await (const { columns, rows } of recordRows(source, options, 'vehicles')) {
    yield rows.map((row) => vehicleRow(row, columns, source.name, checked));
  }
}

function vehicleRow(row: RawRow, columns: Columns, source: string, options: ReadOptions): VehicleRow {
  const checks = new RowChecks(row, columns, source, options.vins);
  const { line, writtenVin, vin } = checks;
  const vehicle = row.damage === '' ? vehicleFrom(vin, row, columns, options, checks) : {};
  return { line, writtenVin, vin, vehicle, problems: checks.problems };
}
