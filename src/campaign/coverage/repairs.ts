/** Under which codes work on a vehicle counts for a campaign. */
import { conditionsIn } from '../conditions/conditionsIn.js';
import { valuesAsked } from '../conditions/valuesAsked.js';
import type { Campaign } from '../schema/campaignSchema.js';

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
  const asked = conditions.flatMap((condition) =>
    condition === undefined ? [] : valuesAsked(condition, ['repaired_under']),
  );
  return [...new Set([...ofLines, ...asked])];
}
