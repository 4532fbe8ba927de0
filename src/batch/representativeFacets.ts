/** A mailing comes in; facets that one of its letters may have go out, where no piece gives any. */
import { lineNames } from '../campaign/coverage/compileCoverage.js';
import type { PieceFacets } from '../select/facetCombinations.js';
import type { Mailing } from './mailing.js';

export function representativeFacets(mailing: Mailing, phase: number | undefined): PieceFacets {
  const [first] = mailing.campaigns;
  return {
    language: mailing.languages[0] ?? 'en',
    lessor: false,
    vehicleLine: (first && lineNames(first)[0]) ?? '',
    phase: phase ?? mailing.phases[0]?.number,
  };
}
