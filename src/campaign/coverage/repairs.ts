/** Under which codes work on a vehicle counts for a campaign. */
import { entriesOf, valuesOf } from '../conditions/compileCondition.js';
import { conditionsIn } from '../conditions/conditionsIn.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Condition, ConditionValue } from '../schema/vehicles/condition.js';

/** Further codes under which the campaign is done. A twin's work is on other vehicles. */
export function alsoDoneUnder({ codes, earlier }: Campaign): readonly string[] {
  const ofEvent = codes.filter(({ role }) => role !== 'twin').map(({ code }) => code);
  return [...ofEvent, ...earlier.filter(({ done }) => done).map(({ code }) => code)];
}

/** Whether a campaign is done, by what is known of each code. */
export function isCampaignDone(campaign: Campaign, isDone: (code: string) => boolean): boolean {
  return [campaign.code, ...alsoDoneUnder(campaign)].some(isDone);
}

/** The codes that its lines and conditions ask for. */
export function repairsAskedBy(campaign: Campaign): readonly string[] {
  const ofLines = (campaign.vehicles?.lines ?? []).flatMap((line) => line.repaired_under ?? []);
  const zones = campaign.beside.zones?.zones ?? [];
  const conditions = [
    ...conditionsIn(campaign).map(({ condition }) => condition),
    ...zones.map(({ when }) => when),
  ];
  return [...new Set([...ofLines, ...conditions.flatMap((condition) => askedIn(condition))])];
}

function askedIn(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  return entriesOf(condition).flatMap(([field, value]) => {
    if (field === 'not') return askedIn(value as Condition);
    if (field === 'any') return (value as readonly Condition[]).flatMap(askedIn);
    return field === 'repaired_under' ? valuesOf(value as ConditionValue).map(String) : [];
  });
}
