/** Compiles who gets a notice, as far as a condition of the campaign file says it. */
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import { vocabularyOf } from '../conditions/vocabularyOf.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Condition } from '../schema/vehicles/condition.js';
import { limitOf } from './limits.js';
import { asListed, subjectOf } from './subjectOf.js';

/** What the campaign said of the vehicle. */
interface Place {
  /** Id. */
  readonly line: string | undefined;
  readonly phase: number | undefined;
  readonly zone?: string | undefined;
}

/** Whether it is for a vehicle that the campaign covers; `missing` names the field that would decide it. */
export function compileRecipients(campaign: Campaign, condition: Condition) {
  const { ask, unknownIn } = limitOf(condition, vocabularyOf(campaign));
  const lines = new Map((campaign.vehicles?.lines ?? []).map((line) => [line.id, line]));
  return (vehicle: Vehicle, facts: CoverageFacts, { line, phase, zone }: Place) => {
    const listed = asListed(vehicle, facts, campaign.code);
    const known = subjectOf(listed, facts, line === undefined ? undefined : lines.get(line));
    const subject = { ...known, line, phase, zone, code: campaign.code };
    return ask(subject) ?? { missing: unknownIn(subject) };
  };
}
