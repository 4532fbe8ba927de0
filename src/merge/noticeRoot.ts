/** Reads what papers print of the notice that they belong to. */
import type { Campaign, SpokenNotice } from '../campaign/schema/campaignSchema.js';

type NoticeRoot = Pick<SpokenNotice, 'id' | 'kind' | 'code'> & {
  /** When it goes out; undefined where the phases say it. */
  readonly mailing: Campaign['owner_mailing'];
};

/** What texts and templates read as `notice`. */
export function noticeRoot({ code, notice, owner_mailing: mailing }: Campaign): NoticeRoot {
  if (notice === undefined) return { id: 'remedy', kind: 'remedy', code, mailing };
  return { id: notice.id, kind: notice.kind, code: notice.code, mailing };
}

/** Whether papers for owners bear what the law prescribes for a safety recall. */
export function isLawNotice({ kind, notice }: Campaign): boolean {
  return kind === 'safety_recall' && notice?.statutory !== false;
}
