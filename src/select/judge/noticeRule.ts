/** Decides whether a record gets the notice that a batch mails, or another one. */
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import { hasBit } from '../codes/campaignBits.js';
import type { KnownVins } from '../load/lookUpVins.js';
import type { Covered } from './coverage.js';

/** Whether a notice is for a record; `missing` names what would decide it. */
export type Recipient = true | false | { readonly missing: string };

export interface NoticeRule {
  readonly id: string;
  /** Whether the condition of the campaign file on its recipients holds; undefined where there is none. */
  readonly fits: ((vehicle: Vehicle, facts: CoverageFacts, covered: Covered) => Recipient) | undefined;
  /** Bit of the earlier notice that its recipients were mailed; undefined where it does not matter. */
  readonly mailed?: number | undefined;
  /** Bit of the earlier notice that they were not mailed. */
  readonly notMailed?: number | undefined;
  /** Whether only the vehicles of a list get it. */
  readonly isListed?: boolean | undefined;
  /** Whether those who are listed or were mailed get it though the campaign does not cover the vehicle any more. */
  readonly reachesUncovered?: boolean | undefined;
}

type Known = Pick<KnownVins, 'mailed' | 'listed'>;

/** The notice that a population file gives a vehicle is the only one that it gets. */
export function recipientOf(
  rule: NoticeRule | undefined,
  vin: string,
  vehicle: Vehicle,
  facts: CoverageFacts,
  covered: Covered,
  known: Known,
): Recipient {
  if (rule === undefined) return true;
  if (covered.notice !== undefined && covered.notice !== rule.id) return false;
  if (!isNamed(rule, vin, known)) return false;
  return rule.fits === undefined || rule.fits(vehicle, facts, covered);
}

/** Whether earlier batches and the list say that the notice is for the vehicle. */
function isNamed({ mailed, notMailed, isListed }: NoticeRule, vin: string, known: Known): boolean {
  if (isListed === true && !known.listed.has(vin)) return false;
  if (mailed === undefined && notMailed === undefined) return true;
  const notices = known.mailed.get(vin) ?? 0;
  return (
    (mailed === undefined || hasBit(notices, mailed)) &&
    (notMailed === undefined || !hasBit(notices, notMailed))
  );
}

/** A vehicle that no line has, and that the notice reaches nevertheless, counts as covered in no line. */
export function reached(rule: NoticeRule | undefined, vin: string, covered: Covered, known: Known): Covered {
  if (rule?.reachesUncovered !== true || covered.line !== undefined || covered.otherCode !== undefined)
    return covered;
  return isNamed(rule, vin, known) ? { ...covered, line: '', missing: undefined, campaigns: 1 } : covered;
}
