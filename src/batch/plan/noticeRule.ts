/** Turns what a campaign file says of the recipients of a notice into the rule that selection asks. */
import { compileRecipients } from '../../campaign/coverage/compileRecipients.js';
import { noticeOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign, Notice } from '../../campaign/schema/campaignSchema.js';
import type { NoticeRule } from '../../select/judge/noticeRule.js';
import type { Mailing } from './mailing.js';

/** What the file says of the recipients of the notice that the campaign is mailed as. */
export function recipientsOf(campaign: Campaign): Notice['to'] {
  return campaign.notices?.[noticeOf(campaign).id]?.to;
}

/** Undefined for a follow-up. */
export function noticeRule({ campaigns, notice }: Mailing): NoticeRule | undefined {
  const [campaign] = campaigns;
  if (notice === undefined || campaign === undefined) return undefined;
  const when = recipientsOf(campaign)?.when;
  return { id: notice.id, fits: when && compileRecipients(campaign, when) };
}
