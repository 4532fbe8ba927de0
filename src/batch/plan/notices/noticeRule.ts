/** Turns what a campaign file says of the recipients of a notice into the rule that selection asks. */
import { compileRecipients } from '../../../campaign/coverage/compileRecipients.js';
import { recipientsOf } from '../../../campaign/notices/recipientsOf.js';
import type { NoticeRule } from '../../../select/judge/noticeRule.js';
import type { Mailing } from '../mailing.js';
import { noticeName } from './earlierBatches.js';

/**
 * Undefined for a follow-up.
 *
 * @param bits the bit of each notice that earlier batches mailed
 */
export function noticeRule(
  { campaigns, notice }: Mailing,
  bits: ReadonlyMap<string, number>,
): NoticeRule | undefined {
  const [campaign] = campaigns;
  if (notice === undefined || campaign === undefined) return undefined;
  const { when, mailed, not_mailed, list } = recipientsOf(campaign);
  const bitOf = (id: string | undefined): number | undefined =>
    id === undefined ? undefined : bits.get(noticeName(campaign.code, id));
  return {
    id: notice.id,
    fits: when && compileRecipients(campaign, when),
    mailed: bitOf(mailed),
    notMailed: bitOf(not_mailed),
    isListed: list !== undefined,
    reachesUncovered: !notice.statutory && (list !== undefined || mailed !== undefined),
  };
}
