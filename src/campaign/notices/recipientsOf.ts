/** Says who gets the notice that a campaign is mailed as. */

import type { Campaign, Notice } from '../schema/campaignSchema.js';
import { REMEDY } from '../schema/notices.js';
import { noticeOf } from './noticeFacts.js';

type Recipients = NonNullable<Notice['to']>;

/** As the file says it; where it is silent, a notice other than the interim and the remedy one follows the remedy notice. */
export function recipientsOf(campaign: Campaign): Recipients {
  const { id, kind } = noticeOf(campaign);
  const written = campaign.notices?.[id]?.to;
  if (written !== undefined) return written;
  return kind === 'interim' || kind === 'remedy' ? {} : { mailed: REMEDY };
}
