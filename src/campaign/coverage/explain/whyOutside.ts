/** Says why the condition of all lines leaves a vehicle out. */
import { isOwnerFlag } from '../../../shapes/columns.js';
import { conditionWords } from '../../conditions/conditionWords.js';
import type { Subject } from '../../conditions/subject.js';
import type { Campaign } from '../../schema/campaignSchema.js';
import { OWNER_FLAG_WORDS } from '../../schema/vehicles/ownerFlags.js';
import { fieldsOf } from '../limits.js';

/** `it was sold in VT and is registered in NH; 23LJ01 is limited to vehicles sold in Texas`. */
export function whyOutside(campaign: Campaign, subject: Subject): string {
  const { code, vehicles } = campaign;
  if (vehicles?.when === undefined) return `${code} does not reach it`;
  const known = [...new Set(fieldsOf(vehicles.when))].map((field) => factWords(field, subject));
  return `${known.join(' and ')}; ${code} is limited to vehicles ${conditionWords(vehicles.when, campaign, 'en')}`;
}

/** A fact that decides is not known. */
export function whyUnknown(column: string): string {
  return UNKNOWN[column] ?? `the ${column.replaceAll('_', ' ')} is not known`;
}

const UNKNOWN: Readonly<Record<string, string>> = {
  campaign: 'it is not known under which campaigns work was done',
  repaired_under: 'it is not known under which campaigns work was done',
  sold_in: 'it is not known where it was sold',
  registered_in: 'it is not known where it is registered',
  ever_registered_in: 'it is not known where it was registered',
};

const KNOWN: Readonly<Record<string, (value: string) => string>> = {
  sold_in: (place) => `it was sold in ${place}`,
  registered_in: (place) => `it is registered in ${place}`,
  ever_registered_in: (places) => `it was registered in ${places}`,
  repaired_under: (codes) => `work was done on it under ${codes || 'no campaign'}`,
};

function factWords(field: string, subject: Subject): string {
  if (isOwnerFlag(field) && subject.owner !== undefined)
    return OWNER_FLAG_WORDS[field].vehicle[subject.owner[field] ? 0 : 1];
  const fact = subject[field as keyof Subject] ?? subject.attributes?.[field];
  if (fact === undefined) return whyUnknown(field);
  const value = fact instanceof Set ? [...fact].join(' ') : String(fact);
  return KNOWN[field]?.(value) ?? `the ${field.replaceAll('_', ' ')} is ${value}`;
}
