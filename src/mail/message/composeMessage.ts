/** Composes the message that goes into the outbox from a body and a record's facts. */
import { headerTextOf } from '../../base/mail/headerText.js';
import { Fault } from '../../base/problems.js';
import type {
  Attachment,
  Mailbox,
  MailSender,
  MessageBody,
  NewMessage,
  Sha256,
} from '../../shapes/mail/message.js';
import type { SlotValues } from '../../shapes/recordModel.js';
import { fillLine } from './fillBody.js';

export interface MessageFacts extends MailSender {
  readonly key: string;
  readonly campaign: string;
  readonly vin: string;
  readonly to: Mailbox;
  /** At least those that the body prints. */
  readonly values: SlotValues;
  readonly attachments: readonly Attachment[];
}

/**
 * Keeps only the values that the body prints: the outbox holds no more about a person than the message needs.
 *
 * @throws Fault OUTBOX_BROKEN for a slot without value, MAIL_HEADER_INVALID for a subject of several lines
 */
export function composeMessage(body: MessageBody, sha256: Sha256, facts: MessageFacts): NewMessage {
  const { values, ...rest } = facts;
  const subject = headerTextOf(fillLine(body.subject, values), 'subject');
  return { ...rest, kind: body.kind, subject, body: sha256, values: printed(body, values) };
}

/** Slot names that a body prints, without repeats. */
export function slotsOf({ subject, html, text }: MessageBody): readonly string[] {
  const parts = [...subject, ...html, ...text];
  return [...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.slot])))].sort();
}

function printed(body: MessageBody, values: SlotValues): SlotValues {
  return Object.fromEntries(slotsOf(body).map((slot) => [slot, valueFor(slot, values)]));
}

function valueFor(slot: string, values: SlotValues): string | readonly string[] {
  const value = Object.hasOwn(values, slot) ? values[slot] : undefined;
  if (value === undefined) throw new Fault('OUTBOX_BROKEN', `the message has no value for record.${slot}`);
  return value;
}

/** The bytes under which a body is kept: the same body gives the same bytes. */
export function bodyBytes(body: MessageBody): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(body));
}
