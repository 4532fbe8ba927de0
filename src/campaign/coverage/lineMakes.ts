/** Says of which make the vehicles of each line are. */
import type { Campaign } from '../schema/campaignSchema.js';
import { coverageRules } from './coverageRules.js';

/** By the ids that `Coverage` gives as its line; a line without a make is of the brand. */
export function lineMakes(campaign: Campaign): ReadonlyMap<string, string> {
  const { brand } = campaign.beside;
  const lines = campaign.vehicles?.lines ?? [];
  return new Map([
    ...coverageRules(campaign).map(({ line, of }) => [line, of?.make ?? brand] as const),
    ...lines.map(({ id, make = brand }) => [id, make] as const),
  ]);
}
