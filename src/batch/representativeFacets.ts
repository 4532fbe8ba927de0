/** A campaign comes in; facets that one of its letters may have go out, where no piece gives any. */
import { lineNames } from '../campaign/compileCoverage.js';
import type { Campaign } from '../campaign/schema.js';
import type { PieceFacets } from '../select/facetCombinations.js';

export function representativeFacets(campaign: Campaign, phase: number | undefined): PieceFacets {
  return {
    language: campaign.languages[0] ?? 'en',
    lessor: false,
    vehicleLine: lineNames(campaign)[0] ?? '',
    phase: phase ?? campaign.phases[0]?.number,
  };
}
