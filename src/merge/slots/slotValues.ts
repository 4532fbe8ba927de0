/** Formats the values of a record for its slots: the one place where formats are applied. */

import { formatDay, formatShortDay } from '../../base/facts/formatFact.js';
import { Fault } from '../../base/problems.js';
import {
  type FieldName,
  RECORD_FIELDS,
  type RecordField,
  type SlotFormat,
  type SlotValues,
} from '../../shapes/fields.js';
import type { IsoDay, Language } from '../../shapes/units.js';

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

type SlotValue = string | readonly string[];

/** Reads the values of some slots out of one record after another. */
export type SlotReader = (record: RecordValues) => SlotValues;

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
  return slotReader(slots, language, campaignLines)(record);
}

/** The same for many records: names and formats are looked up once. */
export function slotReader(
  slots: readonly string[],
  language: Language,
  campaignLines: Readonly<Record<string, string>> = {},
): SlotReader {
  const getters = slots.map((slot) => [slot, slotGetter(slot, language, campaignLines)] as const);
  return (record) => {
    const values: Record<string, SlotValue> = {};
    for (const [slot, get] of getters) values[slot] = get(record);
    return values;
  };
}

function slotGetter(
  slot: string,
  language: Language,
  campaignLines: Readonly<Record<string, string>>,
): (record: RecordValues) => SlotValue {
  const [name = '', format] = slot.split('.');
  if (name === 'open_campaigns' && format === undefined)
    return (record) => (record.open_campaigns ?? []).map((code) => campaignLines[code] ?? code);
  if (!isPrinted(name)) throw new Fault('FACET_UNKNOWN', `a record has no slot "${slot}"`);
  const print = format === undefined ? printerOf(name) : FORMATS.get(format);
  if (print === undefined) throw new Fault('FACET_UNKNOWN', `there is no format for the slot "${slot}"`);
  return (record) => {
    const value = record[name];
    return typeof value === 'string' ? print(value, language) : value;
  };
}

type Printed = Exclude<keyof RecordValues, 'open_campaigns'>;

function isPrinted(name: string): name is Printed {
  const field: RecordField | undefined = Object.hasOwn(RECORD_FIELDS, name)
    ? RECORD_FIELDS[name as FieldName]
    : undefined;
  return field?.kind === 'slot' && name !== 'open_campaigns';
}

type Printer = (value: string, language: Language) => string;

function printerOf(name: Printed): Printer {
  return name === 'first_use' ? (value) => formatShortDay(value) ?? value : (value) => value;
}

const FORMATS: ReadonlyMap<string, Printer> = new Map<SlotFormat, Printer>([
  ['last8', (value) => value.slice(-8)],
  ['long', (value, language) => formatDay(value, language) ?? value],
]);
