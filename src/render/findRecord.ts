/** A VIN and record files come in; the owner and the vehicle that they have for it go out. */

import { homeRegion } from '../base/homeRegion.js';
import { Fault } from '../base/problems.js';
import { foldVin } from '../base/vin.js';
import { openRecordFile } from '../records/openRecordFile.js';
import { readOwners } from '../records/readOwners.js';
import { readVehicles } from '../records/readVehicles.js';
import type { ReadOptions } from '../records/recordSource.js';
import type { Owner, OwnerRow, Vehicle } from '../shapes/records.js';

export interface RecordFiles {
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
  /** Header mappings of either file. */
  readonly columns: Readonly<Record<'owners' | 'vehicles', ReadOptions['columns']>>;
}

export interface FoundRecord {
  readonly vin: string;
  /** Undefined when only a vehicles file has the VIN. */
  readonly owner: Owner | undefined;
  readonly vehicle: Vehicle;
}

/** The vehicle with the place that its owner's address tells, for campaigns that are limited to regions. */
export function keptVehicle({ owner, vehicle }: FoundRecord): Vehicle {
  return owner === undefined ? vehicle : { ...vehicle, keptIn: homeRegion(owner) };
}

/** As `lookUpRecord`. Throws VIN_UNKNOWN when no file has the VIN. */
export async function findRecord(files: RecordFiles, writtenVin: string): Promise<FoundRecord> {
  const found = await lookUpRecord(files, writtenVin);
  if (found !== undefined) return found;
  const places = [files.owners, files.vehicles].filter((path) => path !== undefined);
  throw new Fault(
    'VIN_UNKNOWN',
    `no row of ${places.join(' and ') || 'any file'} has the VIN ${foldVin(writtenVin)}`,
  );
}

/**
 * The first good row of the VIN; columns of the owners file win over those of the vehicles file. Reads no
 * further than it must. Undefined when no file has the VIN; throws what is wrong with the row when only bad
 * ones have it.
 */
export async function lookUpRecord(files: RecordFiles, writtenVin: string): Promise<FoundRecord | undefined> {
  const vin = foldVin(writtenVin);
  const owned =
    files.owners === undefined ? undefined : await findOwner(files.owners, files.columns.owners, vin);
  const known =
    files.vehicles === undefined ? undefined : await findVehicle(files.vehicles, files.columns.vehicles, vin);
  if (owned === undefined && known === undefined) return undefined;
  return { vin, owner: owned?.owner, vehicle: { ...known, ...given(owned?.vehicle) } };
}

async function findOwner(
  path: string,
  columns: ReadOptions['columns'],
  vin: string,
): Promise<OwnerRow | undefined> {
  let bad: OwnerRow | undefined;
  for await (const rows of readOwners(await openRecordFile(path), { columns })) {
    for (const row of rows) {
      if (row.vin !== vin) continue;
      if (row.problems.length === 0) return row;
      bad ??= row;
    }
  }
  const [problem] = bad?.problems ?? [];
  if (problem === undefined) return undefined;
  throw new Fault(problem.code, `the row of ${vin} cannot be used: "${problem.value}"`, {
    place: { file: problem.source, line: problem.line, field: problem.column },
    hint: problem.hint,
  });
}

async function findVehicle(
  path: string,
  columns: ReadOptions['columns'],
  vin: string,
): Promise<Vehicle | undefined> {
  for await (const rows of readVehicles(await openRecordFile(path), { columns })) {
    const row = rows.find((one) => one.vin === vin && one.problems.length === 0);
    if (row !== undefined) return row.vehicle;
  }
  return undefined;
}

/** What a row says; a value that it leaves out does not hide another file's. */
function given(vehicle: Vehicle | undefined): Vehicle {
  return Object.fromEntries(Object.entries(vehicle ?? {}).filter(([, value]) => value !== undefined));
}
