/** The recall numbers of one vehicle: those whose condition it does not fail. */
import { compileCondition } from '../../campaign/conditions/compileCondition.js';
import { vocabularyOf } from '../../campaign/conditions/vocabularyOf.js';
import type { CoverageExplanation } from '../../campaign/coverage/explain/explainCoverage.js';
import { asListed, subjectOf } from '../../campaign/coverage/subjectOf.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';

/** All of them of a vehicle that nobody knows well enough. */
export function agencyNumbers(
  campaign: Campaign,
  vehicle: Vehicle,
  facts: CoverageFacts,
  explanation: CoverageExplanation,
): readonly string[] {
  const numbers = campaign.recall?.agency_numbers ?? [];
  if (numbers.every(({ when }) => when === undefined)) return numbers.map(({ number }) => number);
  const words = vocabularyOf(campaign);
  const found = explanation.kind === 'covered' ? explanation : undefined;
  const line = campaign.vehicles?.lines.find(({ id }) => id === found?.id);
  const subject = {
    ...subjectOf(asListed(vehicle, facts, campaign.code), facts, line),
    zone: found?.zone,
    phase: found?.phase?.number,
  };
  return numbers
    .filter(({ when }) => compileCondition(when, words)(subject) !== false)
    .map(({ number }) => number);
}
