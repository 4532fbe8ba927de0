/** Says which notice is meant where a campaign is asked for by a code that one of its notices bears. */
import type { Campaign } from '../schema/campaignSchema.js';
import { noticesOf } from './noticeFacts.js';

/**
 * The notice that is named, else the one that bears the code: 26NB04, the interim code of 26NA04, is its interim notice.
 *
 * @param asked a code, or the path of a file, as it was asked for
 * @returns undefined where neither says it
 */
export function noticeAsked(
  campaign: Campaign,
  asked: string,
  named: string | undefined,
): string | undefined {
  const code = asked.toUpperCase();
  if (named !== undefined || code === campaign.code) return named;
  const bearing = noticesOf(campaign).find((notice) => notice.code === code);
  if (bearing !== undefined) return bearing.id;
  const role = campaign.codes.find((other) => other.code === code)?.role;
  return role === 'interim' ? noticesOf(campaign).find(({ kind }) => kind === 'interim')?.id : undefined;
}
