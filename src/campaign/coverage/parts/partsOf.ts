/** The campaigns that divide one population. */
import type { Campaign } from '../../schema/campaignSchema.js';

/** In order of precedence; a campaign that divides none with others is alone. */
export function partsOf(campaign: Campaign): readonly Campaign[] {
  const { before = [], after = [] } = campaign.beside.parts ?? {};
  return [...before, campaign, ...after];
}

/** Several campaigns, each once, with those that divide a population with one of them. */
export function withParts(campaigns: readonly Campaign[]): readonly Campaign[] {
  const codes = new Set(campaigns.map(({ code }) => code));
  const others = campaigns.flatMap(partsOf).filter(({ code }) => !codes.has(code));
  return [...campaigns, ...new Map(others.map((each) => [each.code, each])).values()];
}
