/** Decides whether a record gets the notice that a batch mails, or another one. */
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import type { Covered } from './coverage.js';

/** Whether a notice is for a record; `missing` names what would decide it. */
export type Recipient = true | false | { readonly missing: string };

export interface NoticeRule {
  readonly id: string;
  /** Whether what the campaign file says of its recipients fits; undefined where it says nothing. */
  readonly fits: ((vehicle: Vehicle, facts: CoverageFacts, covered: Covered) => Recipient) | undefined;
}

/** The notice that a population file gives a vehicle is the only one that it gets. */
export function recipientOf(
  rule: NoticeRule | undefined,
  vehicle: Vehicle,
  facts: CoverageFacts,
  covered: Covered,
): Recipient {
  if (rule === undefined) return true;
  if (covered.notice !== undefined && covered.notice !== rule.id) return false;
  return rule.fits === undefined || rule.fits(vehicle, facts, covered);
}
