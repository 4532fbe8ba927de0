/** Says why a batch would not mail to a vehicle that the campaign covers, for a paper that is made for it nevertheless. */
import { compileRecipients } from '../../campaign/coverage/compileRecipients.js';
import type { CoverageExplanation } from '../../campaign/coverage/explain/explainCoverage.js';
import { noticeOf } from '../../campaign/notices/noticeFacts.js';
import { recipientsOf } from '../../campaign/notices/recipientsOf.js';
import { isCampaignDone } from '../../campaign/repairs/repairs.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { SuppressedReason, Vehicle } from '../../shapes/records.js';

type Covered = Extract<CoverageExplanation, { kind: 'covered' }>;

/**
 * As a batch without earlier batches and lists decides it, which are not read for one vehicle.
 *
 * @param campaign as the notice says it
 * @returns undefined where a batch would mail to it, or nobody knows
 */
export function whyUnmailed(
  campaign: Campaign,
  vehicle: Vehicle,
  facts: CoverageFacts,
  { id: line, phase, zone }: Covered,
): SuppressedReason | undefined {
  const notice = noticeOf(campaign);
  const named = facts.population?.[campaign.code]?.notice;
  if (named !== undefined && named !== notice.id) return 'OTHER_NOTICE';
  const { when } = recipientsOf(campaign);
  const place = { line, phase: phase?.number, zone };
  if (when !== undefined && compileRecipients(campaign, when)(vehicle, facts, place) === false)
    return 'OTHER_NOTICE';
  const isAvailable = campaign.phases.length === 0 ? campaign.available : phase?.available;
  if (notice.kind === 'interim' && isAvailable === true) return 'OTHER_NOTICE';
  if (notice.kind === 'remedy' && isAvailable === false) return 'PHASE_NOT_AVAILABLE';
  return isCampaignDone(campaign, facts.repairedUnder) ? 'ALREADY_REMEDIED' : undefined;
}
