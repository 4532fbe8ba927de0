/** Says who gets the notice that a campaign is mailed as. */
import { noticeOf } from '../../../campaign/notices/noticeFacts.js';
import type { Campaign, Notice } from '../../../campaign/schema/campaignSchema.js';
import { REMEDY } from '../../../campaign/schema/notices.js';

type Recipients = NonNullable<Notice['to']>;

/** As the file says it; where it is silent, a notice other than the interim and the remedy one follows the remedy notice. */
export function recipientsOf(campaign: Campaign): Recipients {
  const { id, kind } = noticeOf(campaign);
  const written = campaign.notices?.[id]?.to;
  if (written !== undefined) return written;
  return kind === 'interim' || kind === 'remedy' ? {} : { mailed: REMEDY };
}
