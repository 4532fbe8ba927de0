/** Finds the recalls that are open on a new vehicle: each is a reason to refuse the form. */
import { mayCover } from '../../campaign/coverage/mayCover.js';
import { isCampaignDone } from '../../campaign/repairs/repairs.js';
import type { Vehicle, VehicleStatus } from '../../shapes/records.js';
import type { DisclosureQuestion, Refusal } from './ruling.js';

/** Nobody has bought it yet: a demonstrator is new before the law. */
export function isUnsold(status: VehicleStatus | undefined): boolean {
  return status === 'new' || status === 'demonstrator';
}

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
      why: `it has not been sold yet, and the recall ${code} is open on it`,
    }));
}
