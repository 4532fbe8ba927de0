/** How the VINs of campaigns are read. */
import { type VinReader, vinReader } from '../../base/facts/vinRules.js';
import type { Campaign } from '../schema/campaignSchema.js';

/** For several campaigns, a VIN is good if one of them may have it. */
export function vinsOf(campaigns: readonly Campaign[]): VinReader {
  return vinReader(campaigns.map(({ vehicles }) => vehicles?.vin_rules ?? 'passenger'));
}
