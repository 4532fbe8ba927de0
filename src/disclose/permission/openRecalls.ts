/** Finds the recalls that are open on a new vehicle: each is a reason to refuse the form. */
import { mayCover } from '../../campaign/coverage/mayCover.js';
import { isCampaignDone } from '../../campaign/repairs/repairs.js';
import type { Vehicle } from '../../shapes/records.js';
import type { DisclosureQuestion, Refusal } from './ruling.js';

/**
 * 49 USC 30112(a)(1), 30120(i): a dealer may not deliver a new vehicle under an open recall, with or without a form.
 * If we know too little about the vehicle, a recall counts unless what we know rules it out.
 */
export function openRecalls(question: DisclosureQuestion, vehicle: Vehicle): Refusal[] {
  const { campaign, others, done, vin, population } = question;
  return [campaign, ...others]
    .filter((each) => each.kind === 'safety_recall' && !isCampaignDone(each, done))
    .filter(
      (recall) =>
        recall.code === campaign.code || mayCover(recall, vehicle, vin, { population, repairedUnder: done }),
    )
    .map(({ code }) => ({
      code: 'DISCLOSURE_OPEN_RECALL',
      why: `it is new, and the recall ${code} is open on it`,
    }));
}
