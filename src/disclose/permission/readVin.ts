/** Reads a VIN as it was typed or scanned, and finds the vehicles on record that a wrong one may mean. */
import { likelyHint, nearVins } from '../../base/facts/nearVins.js';
import { foldVin, type VinCode } from '../../base/facts/vin.js';
import type { VinReader } from '../../base/facts/vinRules.js';
import { Fault } from '../../base/problems.js';
import { vinsOf } from '../../campaign/coverage/vinsOf.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { vinHint } from '../../records/fields/vinHint.js';
import { recordFiles } from '../../render/records/recordFiles.js';
import type { Vehicle } from '../../shapes/records.js';
import { type DeskFiles, type DeskStore, lookIn } from './knownFacts.js';

/** A vehicle on record whose VIN is one character off. */
export interface LikelyVin {
  readonly vin: string;
  readonly model: string | null;
  readonly model_year: number | null;
}

export type VinReading =
  | { readonly kind: 'good'; readonly vin: string }
  | {
      readonly kind: 'wrong';
      /** Folded: capitals, without blanks. */
      readonly vin: string;
      readonly code: VinCode;
      /** What is wrong, and what to do. */
      readonly hint: string;
      /** At most three, in the order of their VINs. */
      readonly likely: readonly LikelyVin[];
    };

/** More would be guessing. */
const MOST_LIKELY = 3;

/** @param campaigns those that are asked: a VIN is good if one of them may have it */
export async function readVin(
  workspace: Workspace,
  store: DeskStore | undefined,
  files: DeskFiles,
  campaigns: readonly Campaign[],
  written: string,
): Promise<VinReading> {
  const vin = foldVin(written);
  const vins = vinsOf(campaigns);
  const [code] = vins.check(vin);
  if (code === undefined) return { kind: 'good', vin };
  const near = nearVins(vin, vins);
  const found = await onRecord(workspace, store, files, campaigns, near);
  const likely = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_LIKELY)
    .map(([each, vehicle]) => likelyFrom(each, vehicle, vins));
  return { kind: 'wrong', vin, code, hint: vinHint(code, vin, vins), likely };
}

/** Begins its hint with the vehicle on record, where only one is likely. */
export function wrongVin({ vin, hint, likely }: Extract<VinReading, { kind: 'wrong' }>): Fault {
  const [first, second] = likely;
  const told = first === undefined || second !== undefined ? hint : likelyHint(first.vin, hint);
  const among = second === undefined ? '' : `; perhaps one of ${likely.map((each) => each.vin).join(', ')}`;
  return new Fault('VIN_INVALID', `"${vin}" is not a valid VIN: ${told}${among}`);
}

function likelyFrom(vin: string, vehicle: Vehicle, vins: VinReader): LikelyVin {
  const year = vehicle.modelYear ?? vins.modelYear(vin, vehicle.productionDate);
  return { vin, model: vehicle.model ?? null, model_year: year ?? null };
}

async function onRecord(
  workspace: Workspace,
  store: DeskStore | undefined,
  files: DeskFiles,
  campaigns: readonly Campaign[],
  near: readonly string[],
): Promise<ReadonlyMap<string, Vehicle>> {
  if (near.length === 0) return new Map();
  const found = new Map(await lookIn(files).vehicles(recordFiles(workspace, files, campaigns), near));
  for (const vin of near) {
    const kept = found.has(vin) ? undefined : await store?.findVehicle(vin);
    if (kept !== undefined) found.set(vin, kept);
  }
  return found;
}
