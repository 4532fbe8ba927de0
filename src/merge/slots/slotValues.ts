/** Formats the values of a record for its slots. Formats are applied nowhere else. */
import { BoundedMap } from '../../base/boundedMap.js';
import { Fault } from '../../base/problems.js';
import type { PrintContext, SlotValue } from '../../shapes/recordField.js';
import { FIELDS, type RecordValues, type SlotName, type SlotValues } from '../../shapes/recordModel.js';
import type { Language } from '../../shapes/units.js';
import { typesetText } from '../type/typesetMarkup.js';

/** Reads the values of certain slots from one record after another. */
export type SlotReader = (record: RecordValues) => SlotValues;

/**
 * The values of the named slots. `campaignLines` come from the markup. Throws FACET_UNKNOWN for a slot that is
 * not in the record model.
 */
export function slotValues(
  slots: readonly string[],
  record: RecordValues,
  language: Language,
  campaignLines: Readonly<Record<string, string>> = {},
): SlotValues {
  return slotReader(slots, language, campaignLines)(record);
}

/** The same for many records; names and formats are looked up once. */
export function slotReader(
  slots: readonly string[],
  language: Language,
  campaignLines: Readonly<Record<string, string>> = {},
): SlotReader {
  const context = { language, campaignLines };
  const getters = slots.map((slot) => [slot, slotGetter(slot, context)] as const);
  return (record) => {
    const values: Record<string, SlotValue> = {};
    for (const [slot, get] of getters) values[slot] = get(record);
    return values;
  };
}

function slotGetter(slot: string, context: PrintContext): (record: RecordValues) => SlotValue {
  const [name = '', format] = slot.split('.');
  const field = FIELDS.get(name);
  if (field?.kind !== 'slot') throw new Fault('FACET_UNKNOWN', `a record has no slot "${slot}"`);
  // the model ensures that each slot has values of its form
  const of = (record: RecordValues) => record[name as SlotName];
  if (field.form === 'lines' && field.isNamed === true) {
    const lead = `${slot.slice(name.length + 1)}=`;
    return (record) =>
      (of(record) as readonly string[]).find((line) => line.startsWith(lead))?.slice(lead.length) ?? '';
  }
  const formats = field.form === 'line' ? field.formats : {};
  const print = format === undefined ? field.print : Object.hasOwn(formats, format) && formats[format];
  if (print === false) throw new Fault('FACET_UNKNOWN', `the slot "${slot}" has no such format`);
  const printed = print as ((value: SlotValue, context: PrintContext) => SlotValue) | undefined;
  const written = printed === undefined ? of : (record: RecordValues) => printed(of(record), context);
  return field.form === 'line' && field.isTypeset === true ? typeset(written, context.language) : written;
}

/** Models, days and terms are the same in many letters. */
const TEXTS_KEPT = 5_000;

/** The value of one line, with the spaces at which no line should end. */
function typeset(
  read: (record: RecordValues) => SlotValue,
  language: Language,
): (record: RecordValues) => SlotValue {
  const known = new BoundedMap<string, string>(TEXTS_KEPT);
  return (record) => known.get(read(record) as string, (text) => typesetText(text, language));
}
