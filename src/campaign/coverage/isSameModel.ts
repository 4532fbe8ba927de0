/** A campaign and two names of models come in; whether they name the same goes out. */
import { coverageRules, foldModel } from './coverageRules.js';
import type { Campaign } from '../schema/campaignSchema.js';

/** Names are the same after folding, and where they stand for one line of the campaign: NX and NX 250. */
export function isSameModel(campaign: Campaign, one: string, other: string): boolean {
  const [a, b] = [foldModel(one), foldModel(other)];
  if (a === b) return true;
  return coverageRules(campaign).some(({ models }) => {
    const folded = models.map(foldModel);
    return folded.includes(a) && folded.includes(b);
  });
}
