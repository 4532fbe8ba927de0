/** How far the remedy of a campaign is for one vehicle. */
import { noticesOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Phase } from '../../campaign/schema/vehicles/phases.js';

/**
 * `interim`: not available, but there are steps meanwhile, by the owner or the dealer. `unknown`: it depends on the
 * phase, or on whether the vehicle is covered, which nobody knows. `none`: the campaign does not cover the vehicle.
 */
export const REMEDY_STATES = ['done', 'available', 'interim', 'not-yet', 'unknown', 'none'] as const;

export type RemedyState = (typeof REMEDY_STATES)[number];

/** The three answers that other programs read; of a vehicle that is not covered, that there is nothing to be had. */
export type RemedyAnswer = 'available' | 'not-available' | 'done';

/** @param phase of the vehicle; undefined where the campaign has none, and where nobody knows it */
export function remedyState(
  campaign: Campaign,
  phase: Phase | undefined,
): Exclude<RemedyState, 'done' | 'none'> {
  const available = isAvailable(campaign, phase);
  if (available === undefined) return 'unknown';
  if (available) return 'available';
  return hasInterimSteps(campaign) ? 'interim' : 'not-yet';
}

export function remedyAnswer(state: RemedyState): RemedyAnswer {
  return state === 'done' || state === 'available' ? state : 'not-available';
}

/** Undefined where it depends on a phase that nobody knows. */
function isAvailable({ phases, available }: Campaign, phase: Phase | undefined): boolean | undefined {
  if (phases.length === 0) return available;
  if (phase !== undefined) return phase.available;
  const [first, ...others] = new Set(phases.map((each) => each.available));
  return others.length === 0 ? first : undefined;
}

function hasInterimSteps(campaign: Campaign): boolean {
  const { interim_work: work = [], owner_actions: actions = [] } = campaign;
  return work.length > 0 || actions.length > 0 || noticesOf(campaign).some(({ kind }) => kind === 'interim');
}
