/** Fills the parts of a body with a record's values: the HTML or text of one message. */

import { Fault } from '../../base/problems.js';
import { escapeHtml } from '../../base/text/escapeHtml.js';
import type { BodyPart } from '../../shapes/mail/message.js';
import type { SlotValues } from '../../shapes/recordModel.js';

/** Values are escaped; a value of several lines has a break between them. Throws OUTBOX_BROKEN for a slot without value. */
export function fillHtml(parts: readonly BodyPart[], values: SlotValues): string {
  return fill(parts, values, (value) => linesOf(value).map(escapeHtml).join('<br>'));
}

/** As they are, for plain text. Throws OUTBOX_BROKEN for a slot without value. */
export function fillText(parts: readonly BodyPart[], values: SlotValues): string {
  return fill(parts, values, (value) => linesOf(value).join('\n'));
}

/** One line, single spaces: what a subject takes. Throws OUTBOX_BROKEN for a slot without value. */
export function fillLine(parts: readonly BodyPart[], values: SlotValues): string {
  return fill(parts, values, (value) => linesOf(value).join(' '))
    .replaceAll(/ +/g, ' ')
    .trim();
}

type Value = string | readonly string[];

function fill(parts: readonly BodyPart[], values: SlotValues, print: (value: Value) => string): string {
  let filled = '';
  for (const part of parts) filled += typeof part === 'string' ? part : print(slotValue(part.slot, values));
  return filled;
}

function slotValue(slot: string, values: SlotValues): Value {
  const value = Object.hasOwn(values, slot) ? values[slot] : undefined;
  if (value === undefined) throw new Fault('OUTBOX_BROKEN', `the message has no value for record.${slot}`);
  return value;
}

const linesOf = (value: Value): readonly string[] => (typeof value === 'string' ? [value] : value);
