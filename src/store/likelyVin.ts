/** Finds the vehicle of the store that a wrong VIN most likely means. */
import { nearVins } from '../base/facts/nearVins.js';
import type { VinReader } from '../base/facts/vinRules.js';
import type { WorkspaceStore } from './openWorkspaceStore.js';

/** The one vehicle whose VIN is one character off; undefined if there is none or more than one. */
export async function likelyVin(
  store: Pick<WorkspaceStore, 'findVehicle'> | undefined,
  vin: string,
  vins: VinReader,
): Promise<string | undefined> {
  if (store === undefined) return undefined;
  const found: string[] = [];
  for (const near of nearVins(vin, vins)) if (await store.findVehicle(near)) found.push(near);
  return found.length === 1 ? found[0] : undefined;
}
