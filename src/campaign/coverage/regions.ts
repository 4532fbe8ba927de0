/** Whether a campaign that is limited to regions reaches a vehicle, by where it was sold and where its owner lives. */
import { stateCode } from '../../base/facts/states.js';
import type { Vehicle } from '../../shapes/records.js';
import type { Campaign } from '../schema/campaignSchema.js';

type Places = Pick<Vehicle, 'soldIn' | 'garagedIn'>;

/**
 * One place in the regions is enough. `unknown`: neither of the two is known; where one of them is, it decides. Without regions a campaign reaches every vehicle.
 */
export function reach({ regions }: Campaign, vehicle: Places): 'inside' | 'outside' | 'unknown' {
  if (regions.length === 0) return 'inside';
  const places = [soldCode(vehicle), vehicle.garagedIn].filter((place) => place !== undefined);
  if (places.some((place) => regions.includes(place))) return 'inside';
  return places.length === 0 ? 'unknown' : 'outside';
}

/** False only where both places are known and neither is in the regions. */
export function mayReach(campaign: Campaign, vehicle: Places): boolean {
  const bothKnown = soldCode(vehicle) !== undefined && vehicle.garagedIn !== undefined;
  return !bothKnown || reach(campaign, vehicle) === 'inside';
}

/** Why a campaign does not reach a vehicle. */
export function whyNotReached({ code, regions }: Campaign, vehicle: Places): string {
  const sold = soldCode(vehicle);
  const { garagedIn } = vehicle;
  const known = [
    ...(sold === undefined ? [] : [`it was sold in ${sold}`]),
    ...(garagedIn === undefined ? [] : [`its owner lives in ${garagedIn}`]),
  ];
  const places = known.join(' and ') || 'it is not known where it was sold or where its owner lives';
  return `${places}, and ${code} is limited to ${regions.join(', ')}`;
}

/** Files write a state by its code or its name; anything else counts as unknown. */
function soldCode({ soldIn }: Places): string | undefined {
  return soldIn === undefined ? undefined : stateCode(soldIn);
}
