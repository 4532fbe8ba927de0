/** The facets of an invented owner of one of the vehicles of a campaign. */
import { Fault } from '../../base/problems.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Language } from '../../shapes/units.js';
import type { LetterFacets } from './letters.js';

interface Wanted {
  readonly phase?: number | undefined;
  readonly language?: Language | undefined;
}

/** The newest phase that owners are written to, unless one is asked for. @throws Fault PHASE_UNKNOWN */
export function sampleFacets(campaign: Campaign, { phase, language }: Wanted): LetterFacets {
  return {
    language: language ?? 'en',
    lessor: true,
    vehicleLine: campaign.vehicles?.lines[0]?.name ?? '',
    phase: samplePhase(campaign, phase),
  };
}

function samplePhase({ code, phases }: Campaign, wanted: number | undefined): number | undefined {
  if (wanted === undefined) return phases.findLast((phase) => phase.available)?.number ?? phases[0]?.number;
  if (phases.some((phase) => phase.number === wanted)) return wanted;
  throw new Fault('PHASE_UNKNOWN', `${code} has no phase ${wanted}`);
}
