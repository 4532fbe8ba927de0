/** Whether a campaign may cover a vehicle of which only some facts are known. */
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { coverageOf } from './compileCoverage.js';

/**
 * False only where what is known rules it out: an unknown fact agrees with every rule. A campaign that lists its VINs
 * covers no other, nor does one whose population file was asked.
 */
export function mayCover(campaign: Campaign, vehicle: Vehicle, vin: string, facts?: CoverageFacts): boolean {
  const coverage = coverageOf(campaign, vehicle, vin, facts);
  return coverage.kind === 'covered' || (coverage.kind === 'not_covered' && coverage.missing !== undefined);
}
