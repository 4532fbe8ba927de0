/** A record's values in, what its slots print out: the one place where formats are applied. */
import { Fault } from '../base/problems.js';
import { RECORD_FIELDS, type SlotFormat, type SlotValues } from '../shapes/fields.js';
import type { IsoDay, Language } from '../shapes/units.js';
import { formatDay, formatShortDay } from './formatFact.js';

/** The values of one record that its letters print. An absent value is an empty string. */
export interface RecordValues {
  readonly vin: string;
  /** Up to six lines in USPS form. */
  readonly address: readonly string[];
  readonly name: string;
  readonly model: string;
  readonly model_year: string;
  readonly first_use: IsoDay | '';
  /** Codes of the campaigns that are open on the vehicle. */
  readonly open_campaigns?: readonly string[];
  readonly piece_id: string;
}

/**
 * Values of the named slots. `campaignLines` are those of the markup. Throws FACET_UNKNOWN for a slot that the
 * table of record fields does not have.
 */
export function slotValues(
  slots: readonly string[],
  record: RecordValues,
  language: Language,
  campaignLines: Readonly<Record<string, string>> = {},
): SlotValues {
  const open = (record.open_campaigns ?? []).map((code) => campaignLines[code] ?? code);
  const named = { ...record, open_campaigns: open };
  return Object.fromEntries(slots.map((slot) => [slot, slotValue(slot, named, language)]));
}

function slotValue(slot: string, record: RecordValues, language: Language): string | readonly string[] {
  const [name = '', format] = slot.split('.');
  const value = Object.hasOwn(RECORD_FIELDS, name) ? valueNamed(name, record) : undefined;
  if (value === undefined) throw new Fault('FACET_UNKNOWN', `a record has no slot "${slot}"`);
  if (typeof value !== 'string') return value;
  if (format === undefined) return name === 'first_use' ? (formatShortDay(value) ?? value) : value;
  return inFormat(value, format, slot, language);
}

function valueNamed(name: string, record: RecordValues): string | readonly string[] | undefined {
  const values: Readonly<Record<string, string | readonly string[]>> = { ...record };
  return values[name];
}

function inFormat(value: string, format: string, slot: string, language: Language): string {
  const formats: Readonly<Record<SlotFormat, string>> = {
    last8: value.slice(-8),
    long: formatDay(value, language) ?? value,
  };
  if (format === 'last8' || format === 'long') return formats[format];
  throw new Fault('FACET_UNKNOWN', `there is no format for the slot "${slot}"`);
}
