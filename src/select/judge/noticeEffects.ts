/** Says what the notices that were mailed to a vehicle do to its record: they close it, or open it again. */
import { hasBit, without } from '../codes/campaignBits.js';

export interface NoticeEffect {
  /** Bit of the campaign. */
  readonly campaign: number;
  /** Bit of the notice that was mailed; undefined for the notice of this batch, which every record gets. */
  readonly mailed: number | undefined;
  /** Bit of the work that counts after the notice; undefined for one that closes the record. */
  readonly again: number | undefined;
}

/**
 * The set of campaigns that count as done.
 *
 * @param done the set of those that the remedied file names
 * @param mailed the set of notices that the vehicle was mailed
 */
export function doneAfter(effects: readonly NoticeEffect[], done: number, mailed: number): number {
  let counts = done;
  for (const { campaign, mailed: notice, again } of effects) {
    if (notice !== undefined && !hasBit(mailed, notice)) continue;
    if (again === undefined) counts = hasBit(counts, campaign) ? counts : counts + campaign;
    else if (!hasBit(done, again)) counts = without(counts, campaign);
  }
  return counts;
}
