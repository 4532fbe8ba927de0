/** What a form must say before it can be filed: who the buyer is, and on which day it is signed. */
import { Fault } from '../../base/problems.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { IsoDay } from '../../shapes/units.js';
import type { FormSettings } from './formSettings.js';

/**
 * The status of the vehicle is required, too; that is part of the ruling.
 *
 * @param today the last day that a form may have
 * @returns the day of the form
 * @throws Fault FIELD_REQUIRED without a name or a date; FIELD_INVALID for a day that is to come, or on which the campaign was
 * not published yet
 */
export function requiredEntries(
  campaign: Campaign,
  { day, fields }: FormSettings,
  today: IsoDay,
): { readonly day: IsoDay; readonly name: string } {
  const { name = '' } = fields;
  if (name === '') throw missing('name', "the buyer's name", 'name=...');
  if (day === undefined) throw missing('date', 'the date of the form', `date=${today}`);
  if (day > today) throw wrongDay(day, `it is after today, ${today}`);
  const first = firstPublication(campaign);
  if (first !== undefined && day < first)
    throw wrongDay(day, `${campaign.code} was first published on ${first}`);
  return { day, name };
}

/** The day of its first paper; undefined for a campaign file that dates none. */
export function firstPublication({ published, revisions }: Campaign): IsoDay | undefined {
  const days = [...Object.values(published), ...revisions.map(({ date }) => date)];
  return days.toSorted()[0];
}

const missing = (name: string, what: string, example: string): Fault =>
  new Fault('FIELD_REQUIRED', `${what} is missing`, {
    place: { file: '--set', field: name },
    hint: `add --set ${example}; nothing was made`,
  });

const wrongDay = (day: IsoDay, why: string): Fault => new Fault('FIELD_INVALID', `--set date=${day}: ${why}`);
