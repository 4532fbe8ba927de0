/** Says what is done on a vehicle after what the notices that were mailed to it do to its record. */
import type { MailedNotice } from '../../shapes/mailings/mailings.js';
import type { Work } from '../../shapes/work.js';
import { countsAgain, type Reopening } from '../notices/countsAgain.js';
import { noticesOf } from '../notices/noticeFacts.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { isCampaignDone, reopenedName } from './repairs.js';
import { doneBy, workRules } from './workRules.js';

/**
 * The codes that are done on one vehicle, the names of the outcomes found, and of the campaigns that a notice opened again.
 * A notice that closes the record counts as work; after one that opens it again, only what follows it counts.
 */
export function doneAfterNotices(
  campaigns: readonly Campaign[],
  work: readonly Work[],
  mailed: readonly MailedNotice[],
): ReadonlySet<string> {
  const rules = workRules(campaigns);
  const done = new Set(doneBy(work, rules));
  if (mailed.length === 0) return done;
  for (const campaign of campaigns) {
    const reopenings = countsAgain(campaign);
    for (const { id, effect } of noticesOf(campaign)) {
      if (!mailed.some((each) => each.campaign === campaign.code && each.notice === id)) continue;
      if (effect === 'closes') done.add(campaign.code);
      const reopening = reopenings.find((each) => each.id === id);
      if (reopening === undefined) continue;
      const after = doneBy(work.filter(follows(reopening)), rules);
      if (!isCampaignDone(campaign, after)) done.add(reopenedName(campaign.code));
    }
  }
  return done;
}

/** Work under the code that the notice bears; where it bears the campaign's, work from its mailing on. */
export function follows({ code, since }: Reopening): (row: Work) => boolean {
  return ({ campaign, date }) =>
    code === undefined ? since !== undefined && date !== undefined && date >= since : campaign === code;
}
