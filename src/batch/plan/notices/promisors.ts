/** Finds the notices that promised the one that a batch mails. */
import { noticesOf } from '../../../campaign/notices/noticeFacts.js';
import type { Promised } from '../../../select/report/promised.js';
import type { Mailing } from '../mailing.js';
import { noticeName } from './earlierBatches.js';

/** Undefined where no earlier batch mailed one of them. */
export function promisedBy(
  { campaigns, notice }: Mailing,
  bits: ReadonlyMap<string, number>,
): Promised | undefined {
  const [campaign] = campaigns;
  if (campaign === undefined || notice === undefined) return undefined;
  const promisors = noticesOf(campaign).flatMap(({ id, promises }) => {
    const bit = bits.get(noticeName(campaign.code, id));
    return promises === notice.id && bit !== undefined ? [{ bit, id }] : [];
  });
  if (promisors.length === 0) return undefined;
  return { promisors, own: bits.get(noticeName(campaign.code, notice.id)) };
}
