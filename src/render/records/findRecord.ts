/** Finds the owner and the vehicle of a VIN in the record files. */

import { registeredAt } from '../../base/facts/homeRegion.js';
import { foldVin } from '../../base/facts/vin.js';
import type { VinReader } from '../../base/facts/vinRules.js';
import { Fault, type Place, type Problem } from '../../base/problems.js';
import { readOwners } from '../../records/readOwners.js';
import { readVehicles } from '../../records/readVehicles.js';
import { openRecordFile } from '../../records/source/openRecordFile.js';
import type { ReadOptions, RecordSource } from '../../records/source/recordSource.js';
import type { HeaderRules } from '../../shapes/columns.js';
import { isUsable, type Owner, type OwnerRow, type Vehicle, type VehicleRow } from '../../shapes/records.js';

export interface RecordFiles {
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
  readonly headers: Readonly<Record<'owners' | 'vehicles', HeaderRules>>;
  /** How the VINs of the campaign are read. */
  readonly vins: VinReader;
}

export interface FoundRecord {
  readonly vin: string;
  /** Undefined if only a vehicles file has the VIN. */
  readonly owner: Owner | undefined;
  readonly vehicle: Vehicle;
  /** The place of the owner's row. */
  readonly place: Place | undefined;
}

/** What is on record of a VIN, even where its rows could not be used in a letter. */
export interface ReadRecord extends FoundRecord {
  /** Why the row of a file cannot be used; of an owner in such a row nothing is told. */
  readonly flaws: readonly Fault[];
}

/** The vehicle with the state of its owner's address, for campaigns limited to certain regions. */
export function keptVehicle({ owner, vehicle }: FoundRecord): Vehicle {
  return owner === undefined ? vehicle : { ...vehicle, garagedIn: registeredAt(owner) };
}

/** Returns the first character that the letter fonts cannot draw; undefined if nothing of the record is printed. */
type Missing = ReadOptions['missing'];

/** Like `lookUpRecord`, but throws VIN_UNKNOWN if no file has the VIN. */
export async function findRecord(
  files: RecordFiles,
  writtenVin: string,
  missing?: Missing,
): Promise<FoundRecord> {
  const found = await lookUpRecord(files, writtenVin, missing);
  if (found !== undefined) return found;
  const places = [files.owners, files.vehicles].filter((path) => path !== undefined);
  throw new Fault(
    'VIN_UNKNOWN',
    `no row of ${places.join(' and ') || 'any file'} has the VIN ${foldVin(writtenVin)}`,
  );
}

/**
 * The first valid row with the VIN; columns of the owners file override those of the vehicles file. Reads no
 * further than necessary. Undefined if no file has the VIN; throws the problem of the row if only invalid
 * rows have it.
 */
export async function lookUpRecord(
  files: RecordFiles,
  writtenVin: string,
  missing?: Missing,
): Promise<FoundRecord | undefined> {
  const found = await readRecord(files, writtenVin, missing);
  const [flaw] = found?.flaws ?? [];
  if (flaw !== undefined) throw flaw;
  return found;
}

/** The same, but a row that cannot be used still tells of the vehicle what could be read. */
export async function readRecord(
  { owners, vehicles, headers, vins }: RecordFiles,
  writtenVin: string,
  missing?: Missing,
): Promise<ReadRecord | undefined> {
  const vin = foldVin(writtenVin);
  const owned = await findRow(owners, readOwners, { ...headers.owners, vins, missing }, vin);
  const known = await findRow(vehicles, readVehicles, { ...headers.vehicles, vins, missing }, vin);
  if (owned === undefined && known === undefined) return undefined;
  return {
    vin,
    owner: owned?.flaw === undefined ? owned?.row.owner : undefined,
    vehicle: withYear(vin, { ...known?.row.vehicle, ...given(owned?.row.vehicle) }, vins),
    place: owned && { file: owned.file, line: owned.row.line },
    flaws: [owned?.flaw, known?.flaw].filter((flaw) => flaw !== undefined),
  };
}

type RowReader<Row> = (source: RecordSource, options: ReadOptions) => AsyncIterable<readonly Row[]>;

interface FoundRow<Row> {
  readonly row: Row;
  readonly file: string;
  readonly flaw: Fault | undefined;
}

/** The first row that can be used; without one, the first that has the VIN. */
async function findRow<Row extends OwnerRow | VehicleRow>(
  path: string | undefined,
  read: RowReader<Row>,
  options: ReadOptions,
  vin: string,
): Promise<FoundRow<Row> | undefined> {
  if (path === undefined) return undefined;
  const source = await openRecordFile(path);
  let unused: FoundRow<Row> | undefined;
  for await (const rows of read(source, options)) {
    for (const row of rows) {
      if (row.vin !== vin) continue;
      if (isUsable(row)) return { row, file: source.name, flaw: undefined };
      const [problem] = row.problems;
      if (problem !== undefined) unused ??= { row, file: source.name, flaw: unusable(vin, problem) };
    }
  }
  return unused;
}

export function unusable(vin: string, { code, source, line, column, value, hint }: Problem): Fault {
  return new Fault(code, `the row of ${vin} cannot be used: "${value}"`, {
    place: { file: source, line, field: column },
    hint,
  });
}

/** Without a model year that of the VIN counts, as in a batch. */
export function withYear(vin: string, vehicle: Vehicle, vins: VinReader): Vehicle {
  const { modelYear, productionDate } = vehicle;
  return { ...vehicle, modelYear: modelYear ?? vins.modelYear(vin, productionDate) };
}

/** The values of a row; a blank does not hide another file's value. */
export function given(vehicle: Vehicle | undefined): Vehicle {
  return Object.fromEntries(Object.entries(vehicle ?? {}).filter(([, value]) => value !== undefined));
}
