/** Rows of the vehicles file come in; those whose VIN can be trusted stand in the scratch, good or not. */
import type { Code } from '../base/problems.js';
import type { VehicleRow } from '../shapes/records.js';
import type { Sqlite, SqlValue } from '../shapes/sqlite.js';
import { insertRows } from './insertRows.js';
import { rejectedRank } from './ranks.js';
import { addSource } from './sources.js';

export async function loadVehicles(
  scratch: Sqlite,
  source: string,
  batches: AsyncIterable<readonly VehicleRow[]>,
): Promise<void> {
  const addProblems = addSource(scratch, 'vehicles', source);
  const insert = insertRows(scratch, 'vehicles', COLUMNS);
  for await (const rows of batches) {
    insert(rows.filter(hasTrustedVin).map(vehicleValues));
    addProblems(rows.flatMap((row) => row.problems));
  }
}

const UNTRUSTED: ReadonlySet<Code> = new Set([
  'ROW_MALFORMED',
  'VIN_LENGTH',
  'VIN_CHARACTER',
  'VIN_CHECK_DIGIT',
]);

function hasTrustedVin(row: VehicleRow): boolean {
  return row.problems.every(({ code }) => !UNTRUSTED.has(code));
}

const COLUMNS = [
  'line',
  'vin',
  'rank',
  'code',
  'field',
  'value',
  'model',
  'model_year',
  'origin',
  'production_date',
  'first_use_date',
  'last_dealer',
];

function vehicleValues({ line, vin, vehicle, problems }: VehicleRow): readonly SqlValue[] {
  const first = problems[0];
  return [
    line,
    vin,
    rejectedRank(problems.map(({ code }) => code)),
    first?.code ?? null,
    first?.column ?? null,
    first?.value ?? null,
    vehicle.model ?? null,
    vehicle.modelYear ?? null,
    vehicle.origin ?? null,
    vehicle.productionDate ?? null,
    vehicle.firstUseDate ?? null,
    vehicle.lastDealer ?? null,
  ];
}
