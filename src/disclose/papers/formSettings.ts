/** Parses and checks the `name=value` settings of the desk. */

import { isIsoDay } from '../../base/facts/isoDay.js';
import { mailAddressOf } from '../../base/mail/mailAddress.js';
import { Fault } from '../../base/problems.js';
import { suggestion } from '../../base/text/nearest.js';
import { shortValue } from '../../base/text/shortened.js';
import { hasControl } from '../../base/text/visible.js';
import { VEHICLE_STATUSES } from '../../shapes/records.js';
import type { IsoDay, Language } from '../../shapes/units.js';
import type { Stated } from '../permission/ruling.js';
import { DEALER_FIELDS, PERSON_FIELDS, SETTINGS } from './formFields.js';
import { linesOfAddress } from './linesOfAddress.js';
import { stateOfAddress } from './stateOfAddress.js';

/** Characters of one value: more than any field of the form has room for. */
const LONGEST = 1000;

export interface FormSettings {
  readonly stated: Stated;
  readonly language: Language;
  readonly day: IsoDay | undefined;
  /** The day for which the parts of the remedy are ordered. */
  readonly ordered: IsoDay | undefined;
  /** Values of fields, as printed. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * @throws Fault USAGE for a setting that cannot be read, FIELD_INVALID for an invalid email address, FIELD_UNKNOWN for
 * a name that the form does not have
 */
export function formSettings(written: readonly string[]): FormSettings {
  const given = new Map(written.map(nameAndValue));
  const stated = {
    model: given.get('model'),
    modelYear: yearOf(given.get('model_year')),
    status: oneOf('status', given.get('status'), VEHICLE_STATUSES),
    productionDate: dayOf('production_date', given.get('production_date')),
    garagedIn: stateOfAddress(wholeAddress(given)),
  };
  const day = dayOf('date', given.get('date'));
  const email = given.get('email');
  return {
    stated,
    language: oneOf<Language>('language', given.get('language'), ['en', 'es']) ?? 'en',
    day,
    ordered: dayOf('ordered', given.get('ordered')),
    fields: {
      ...addressLines(given.get('address')),
      ...pick(given, [...PERSON_FIELDS, ...DEALER_FIELDS]),
      ...(email === undefined ? {} : { email: addressOf(email) }),
      ...(day === undefined ? {} : { date: shortDay(day) }),
    },
  };
}

function addressOf(written: string): string {
  try {
    return mailAddressOf(written, 'buyer');
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    throw new Fault('FIELD_INVALID', `--set email: ${cause.message}`, { hint: cause.hint, cause });
  }
}

function nameAndValue(written: string): readonly [string, string] {
  const at = written.indexOf('=');
  const name = written.slice(0, at).trim();
  if (at < 0) throw new Fault('USAGE', 'a setting has no "="; write it as name=value');
  if (!SETTINGS.some((known) => known === name)) {
    throw new Fault(
      'FIELD_UNKNOWN',
      `--set ${shortValue(name)}: there is no such value; ${suggestion(name, SETTINGS)}`,
    );
  }
  if (written.length > LONGEST)
    throw new Fault(
      'FIELD_INVALID',
      `--set ${name}: the value has ${written.length - at - 1} characters; no field has room for more than ${LONGEST}`,
    );
  if (hasControl(written))
    throw new Fault('FIELD_INVALID', `--set ${name}: the value contains a control character`);
  return [
    name,
    written
      .slice(at + 1)
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim(),
  ];
}

function pick(given: ReadonlyMap<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function addressLines(address: string | undefined): Record<string, string> {
  const lines = address === undefined ? [] : linesOfAddress(address, 3);
  return Object.fromEntries(lines.map((line, index) => [`address${index + 1}`, line]));
}

function wholeAddress(given: ReadonlyMap<string, string>): string {
  const lines = ['address', 'address1', 'address2', 'address3'].map((name) => given.get(name));
  return lines.filter(Boolean).join(' ');
}

function yearOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (/^(19|20)\d\d$/.test(written)) return Number(written);
  throw new Fault('USAGE', `--set model_year=${shortValue(written)}: a model year must have four digits`);
}

function oneOf<Value extends string>(
  name: string,
  written: string | undefined,
  values: readonly Value[],
): Value | undefined {
  if (written === undefined) return undefined;
  const value = values.find((one) => one === written.toLowerCase());
  if (value !== undefined) return value;
  throw new Fault(
    'USAGE',
    `--set ${name}=${shortValue(written)}: the value must be one of ${values.join(', ')}`,
  );
}

/** Accepts dates such as 2024-02-03 or 2/3/2024. */
function dayOf(name: string, written: string | undefined): IsoDay | undefined {
  if (written === undefined) return undefined;
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) ?? [];
  const iso = year === '' ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isIsoDay(iso)) return iso;
  throw new Fault('USAGE', `--set ${name}=${shortValue(written)} is not a calendar date`, {
    hint: 'write it as 2024-02-03',
  });
}

/** As an American form has it: 2/3/2024. */
export function shortDay(day: IsoDay): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${month}/${date}/${year}`;
}
