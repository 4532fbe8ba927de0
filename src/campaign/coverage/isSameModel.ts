/** Whether two names mean the same model of a campaign. */
import { fold } from '../conditions/fold.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { coverageRules } from './coverageRules.js';

/** Names are the same after folding, and where one line of the campaign has both: NX and NX 250. */
export function isSameModel(campaign: Campaign, one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  if (a === b) return true;
  return coverageRules(campaign).some(({ models }) => {
    const folded = models.map(fold);
    return folded.includes(a) && folded.includes(b);
  });
}
