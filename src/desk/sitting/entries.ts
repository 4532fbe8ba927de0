/** What is entered for a sitting: read from a form, written into the next one, and checked before anything is made. */
import { isIsoDay } from '../../base/facts/isoDay.js';
import { mailAddressOf } from '../../base/mail/mailAddress.js';
import type { Fault } from '../../base/problems.js';
import { unlessFault } from '../../base/unlessFault.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { firstPublication } from '../../disclose/papers/requiredEntries.js';
import type { Language } from '../../shapes/units.js';
import type { Fields } from '../../web/openServer.js';
import { tellFault } from '../words/faultWords.js';
import type { Say } from '../words/words.js';

/** Names of the settings that a form of the desk may have, as `disclose --set` knows them. */
export const ENTRY_NAMES = [
  ...['name', 'address1', 'address2', 'email', 'mobile_phone', 'home_phone'],
  ...['date', 'staff_name', 'status', 'model', 'model_year', 'production_date', 'language'],
] as const;

/** What a dealer states of the vehicle. */
export const STATED_NAMES = ['status', 'model', 'model_year', 'production_date'] as const;

export interface Entries {
  readonly vin: string;
  readonly campaigns: readonly string[];
  /** By name; empty ones are left out. */
  readonly values: Readonly<Record<string, string>>;
  /** Number of the filing that is corrected. */
  readonly corrects: number | undefined;
}

export const textOf = (fields: Fields, name: string): string => {
  const given = fields[name];
  const first = typeof given === 'object' ? given[0] : given;
  return (first ?? '').trim();
};

const listOf = (fields: Fields, name: string): readonly string[] => {
  const given = fields[name];
  return given === undefined ? [] : typeof given === 'object' ? given : [given];
};

export function entriesOf(fields: Fields): Entries {
  const corrects = Number(textOf(fields, 'corrects'));
  return {
    vin: textOf(fields, 'vin'),
    campaigns: [...new Set(listOf(fields, 'campaign'))],
    values: valuesOf(fields, ENTRY_NAMES),
    corrects: Number.isSafeInteger(corrects) && corrects > 0 ? corrects : undefined,
  };
}

export function valuesOf(fields: Fields, names: readonly string[]): Readonly<Record<string, string>> {
  const given = names.map((name) => [name, textOf(fields, name)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

/** `name=value` each, as `disclose` reads them. */
export const settingsOf = ({ values }: Entries): readonly string[] =>
  Object.entries(values).map(([name, value]) => `${name}=${value}`);

export const buyerReads = ({ values }: Entries): Language => (values.language === 'es' ? 'es' : 'en');

/** What is wrong, by field; all of it at once. */
export type Faults = ReadonlyMap<string, string>;

/** @param today the last day that a form may have */
export function faultsOf(
  { values }: Entries,
  campaigns: readonly Campaign[],
  today: string,
  say: Say,
): Faults {
  const faults = new Map<string, string>();
  if (values.name === undefined) faults.set('name', say('name-missing'));
  if (values.email !== undefined && !isAddress(values.email)) faults.set('email', say('email-invalid'));
  const day = dayFault(values.date, campaigns, today, say);
  if (day !== undefined) faults.set('date', day);
  if (values.staff_name === undefined) faults.set('staff_name', say('staff-missing'));
  return faults;
}

function dayFault(
  day: string | undefined,
  campaigns: readonly Campaign[],
  today: string,
  say: Say,
): string | undefined {
  if (day === undefined) return say('date-missing');
  if (!isIsoDay(day)) return say('date-invalid');
  if (day > today) return say('date-ahead', { day: say.day(today) });
  for (const campaign of campaigns) {
    const first = firstPublication(campaign);
    if (first !== undefined && day < first)
      return say('date-early', { code: campaign.code, day: say.day(first) });
  }
  return undefined;
}

function isAddress(written: string): boolean {
  return unlessFault(() => mailAddressOf(written, 'buyer')) !== undefined;
}

/** A refusal of the work below, at the field that it names. */
export function faultAt({ code, message, place }: Fault, say: Say): Faults {
  const named = /(?:the field|--set) (\w+)/.exec(message)?.[1] ?? place?.field ?? '';
  const name = (ENTRY_NAMES as readonly string[]).includes(named) ? named : 'name';
  return new Map([[name, tellFault({ code, message }, say.language).text]]);
}
