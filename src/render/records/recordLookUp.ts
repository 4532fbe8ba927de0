/** What record files have of one VIN: read anew for each question, or from an index. */
import { registeredAt } from '../../base/facts/homeRegion.js';
import type { Fault } from '../../base/problems.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { readDealers } from '../../records/dealers/readDealers.js';
import { readOwners } from '../../records/readOwners.js';
import { readVehicles } from '../../records/readVehicles.js';
import { openRecordFile } from '../../records/source/openRecordFile.js';
import type { Dealer } from '../../shapes/dealer.js';
import type { Vehicle } from '../../shapes/records.js';
import type { Work } from '../../shapes/work.js';
import { findPopulation, type Population } from './findPopulation.js';
import { type RecordFiles, readRecord } from './findRecord.js';
import { findWork, type RemediedQuestion } from './findRemedied.js';

/** Of the owner no more than the place: the rest is none of a buyer's business. */
export interface KnownRecord {
  readonly vehicle: Vehicle;
  /** Where the owner lives, as `Vehicle.garagedIn`; undefined without a row of the owner that can be used. */
  readonly owner: { readonly garagedIn?: string | undefined } | undefined;
  /** Why the row of a file cannot be used. */
  readonly flaws: readonly Fault[];
}

/** Faults of record files in each of them. */
export interface RecordLookUp {
  /** Undefined for a VIN that no file has. */
  readonly record: (files: RecordFiles, vin: string) => Promise<KnownRecord | undefined>;
  /** The vehicles of those of the VINs that a file has, by VIN. */
  readonly vehicles: (files: RecordFiles, vins: readonly string[]) => Promise<ReadonlyMap<string, Vehicle>>;
  readonly work: (
    path: string | undefined,
    vin: string,
    question: RemediedQuestion,
  ) => Promise<readonly Work[]>;
  readonly population: (
    workspace: Pick<Workspace, 'settings' | 'resolve'>,
    campaigns: readonly Campaign[],
    vin: string,
  ) => Promise<Population>;
  /** By code. */
  readonly dealers: (path: string) => Promise<ReadonlyMap<string, Dealer>>;
}

/** For a command, which asks once. */
export const STREAMED: RecordLookUp = {
  record: async (files, vin) => {
    const found = await readRecord(files, vin);
    if (found === undefined) return undefined;
    const { vehicle, owner, flaws } = found;
    return { vehicle, flaws, owner: owner && { garagedIn: registeredAt(owner) } };
  },
  vehicles: streamVehicles,
  work: findWork,
  population: findPopulation,
  dealers: async (path) => readDealers(await openRecordFile(path)),
};

async function streamVehicles(
  { owners, vehicles, headers, vins: rules }: RecordFiles,
  vins: readonly string[],
): Promise<ReadonlyMap<string, Vehicle>> {
  const found = new Map<string, Vehicle>();
  const wanted = new Set(vins);
  const readers = [
    [vehicles, readVehicles, headers.vehicles],
    [owners, readOwners, headers.owners],
  ] as const;
  for (const [path, read, columns] of readers) {
    if (path === undefined || wanted.size === 0) continue;
    for await (const rows of read(await openRecordFile(path), { ...columns, vins: rules }))
      for (const { vin, vehicle } of rows)
        if (wanted.has(vin) && !found.has(vin)) found.set(vin, vehicle ?? {});
  }
  return found;
}
