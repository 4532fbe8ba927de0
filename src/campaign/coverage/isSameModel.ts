/** Whether two names mean the same model of a campaign. */
import { coverageRules, foldModel } from './coverageRules.js';
import type { Campaign } from '../schema/campaignSchema.js';

/** Names are the same after folding, and where one line of the campaign has both: NX and NX 250. */
export function isSameModel(campaign: Campaign, one: string, other: string): boolean {
  const [a, b] = [foldModel(one), foldModel(other)];
  if (a === b) return true;
  return coverageRules(campaign).some(({ models }) => {
    const folded = models.map(foldModel);
    return folded.includes(a) && folded.includes(b);
  });
}
