/** Under which codes work on a vehicle counts for a campaign. */
import { conditionsIn } from '../conditions/conditionsIn.js';
import { valuesAsked } from '../conditions/valuesAsked.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { outcomeName } from './workRules.js';

/** Further codes under which the campaign is done. A twin's work is on other vehicles. */
export function alsoDoneUnder({ codes, earlier }: Campaign): readonly string[] {
  const ofEvent = codes.filter(({ role }) => role !== 'twin').map(({ code }) => code);
  return [...ofEvent, ...earlier.filter(({ done }) => done).map(({ code }) => code)];
}

/** How a set of codes names a campaign that a notice opened again; no code reads like it. */
export function reopenedName(code: string): string {
  return `${code} reopened`;
}

/** Whether a campaign is done on a vehicle, by the codes that are; none of them where nobody knows. */
export function isCampaignDone(campaign: Campaign, done: ReadonlySet<string> | undefined): boolean {
  if (done === undefined || done.has(reopenedName(campaign.code))) return false;
  return [campaign.code, ...alsoDoneUnder(campaign)].some((code) => done.has(code));
}

/** The codes that its lines and conditions ask for, and the names of the outcomes. */
export function repairsAskedBy(campaign: Campaign): readonly string[] {
  const ofLines = (campaign.vehicles?.lines ?? []).flatMap((line) => line.repaired_under ?? []);
  const zones = campaign.beside.zones?.zones ?? [];
  const conditions = [
    ...conditionsIn(campaign).map(({ condition }) => condition),
    ...zones.map(({ when }) => when),
  ];
  const asked = (field: 'repaired_under' | 'outcome'): readonly string[] =>
    conditions.flatMap((condition) => (condition === undefined ? [] : valuesAsked(condition, [field])));
  const outcomes = asked('outcome').map((id) => outcomeName(campaign.code, id));
  return [...new Set([...ofLines, ...asked('repaired_under'), ...outcomes])];
}
