/** Describes what happens while sending, in lines fit for a log: no address, and only the last eight of a VIN. */
import { redact } from '../../base/text/redact.js';
import type { Instant } from '../../shapes/mail/message.js';
import type { ClaimedMessage } from '../../shapes/mail/outbox.js';

export type SendEvent =
  | { readonly kind: 'sent'; readonly message: ClaimedMessage; readonly reply: string }
  | {
      readonly kind: 'deferred' | 'unknown';
      readonly message: ClaimedMessage;
      readonly reply: string;
      readonly dueAt: Instant;
    }
  | { readonly kind: 'failed'; readonly message: ClaimedMessage; readonly reply: string }
  | { readonly kind: 'swept'; readonly count: number };

/** One line without its end: kind, message, reply with its addresses hidden, and when it is tried again. */
export function sendEventLine(event: SendEvent): string {
  if (event.kind === 'swept')
    return `swept     ${event.count} left by a sender that is gone; they go out again`;
  const { message, reply, kind } = event;
  const what = `${message.id}  ${message.kind} ${message.campaign} …${message.vin.slice(-8)}`;
  const next = 'dueAt' in event ? `  again at ${event.dueAt}` : '';
  return `${kind.padEnd(9)} ${what}  ${redact(reply)}${next}`;
}
