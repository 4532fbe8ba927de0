/** Says what the notices of a mailing do to the records of the vehicles that they were mailed to. */

import { countsAgain } from '../../../campaign/notices/countsAgain.js';
import { noticeOf, noticesOf } from '../../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import type { CountsAgain, RepairCodes } from '../../../select/codes/repairCodes.js';
import type { NoticeEffect } from '../../../select/judge/noticeEffects.js';
import type { Mailing } from '../mailing.js';
import { noticeName } from './earlierBatches.js';

/** For the notices that open the campaign again: which work counts after them. */
export function worksAgain(campaign: Campaign): readonly CountsAgain[] {
  return countsAgain(campaign).map(({ id, code, since }) => ({
    key: noticeName(campaign.code, id),
    code,
    since,
  }));
}

/**
 * Of the notices that earlier batches mailed, and of the one that is mailed now, if it opens the campaign again.
 *
 * @param bits the bit of each notice that earlier batches mailed
 */
export function noticeEffects(
  { campaigns, notice: mailedNow }: Mailing,
  repairs: RepairCodes,
  bits: ReadonlyMap<string, number>,
): readonly NoticeEffect[] {
  return campaigns.flatMap((campaign) => {
    const own = repairs.bits.get(campaign.code);
    if (own === undefined) return [];
    return noticesOf(campaign).flatMap(({ id, effect }): NoticeEffect[] => {
      const name = noticeName(campaign.code, id);
      const isNow = mailedNow !== undefined && noticeOf(campaign).id === id && effect === 'reopens';
      const mailed = isNow ? undefined : bits.get(name);
      if (effect === 'none' || (mailed === undefined && !isNow)) return [];
      return [{ campaign: own, mailed, again: effect === 'closes' ? undefined : repairs.bits.get(name) }];
    });
  });
}
