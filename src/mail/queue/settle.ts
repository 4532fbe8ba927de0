/** Decides how an attempt ends and what becomes of its message. */
import type { Instant } from '../../shapes/mail/message.js';
import type { ClaimedMessage, Settlement } from '../../shapes/mail/outbox.js';
import type { SendResult } from '../../shapes/mail/transport.js';
import { type RetryPolicy, retryDelay } from './pace/retryDelay.js';

export interface SettleParts {
  readonly now: number;
  readonly retry: RetryPolicy;
  readonly random: () => number;
  /** How many recipients in a row were deferred with these words. */
  readonly inARow: number;
}

/** The other results leave the message as if it had never been claimed. */
export type Answered = Exclude<SendResult, { readonly kind: 'stopped' | 'withheld' }>;

/**
 * What the server is at fault for never fails a message, however often it happens, and does not count as one of its
 * attempts. A refusal that may be meant for all senders or recipients is tried again, too, until it is clear.
 */
export function settlementOf(message: ClaimedMessage, result: Answered, parts: SettleParts): Settlement {
  const { code, reply } = result;
  const attempt = message.attempts + 1;
  const isServerFault = blamesServer(result, parts.inARow);
  const ended = { id: message.id, attempt, at: instant(parts.now), code, reply, isServerFault };
  if (result.kind === 'sent') return { ...ended, outcome: 'sent', dueAt: undefined };
  if (result.kind === 'refused' && result.blames === 'message')
    return { ...ended, outcome: 'refused', dueAt: undefined };
  const tries = isServerFault ? triesOf(result, attempt) : attempt - message.earlierAttempts;
  const delay = retryDelay(
    tries,
    isServerFault ? { ...parts.retry, attempts: Number.POSITIVE_INFINITY } : parts.retry,
    parts.random,
  );
  return {
    ...ended,
    outcome: result.kind === 'deferred' && result.mayHaveArrived ? 'unknown' : 'deferred',
    dueAt: delay === undefined ? undefined : instant(parts.now + delay),
  };
}

/** Two recipients that are put off with the same words are put off by the server. */
function blamesServer(result: Answered, inARow: number): boolean {
  if (result.kind !== 'deferred') return false;
  return result.blames === 'server' || (result.blames === 'unclear' && inARow > 1);
}

/** About an hour. */
const LONGEST_PAUSE = 7;

/** Where the run stops it begins anew with the next one; a pause that the server asks for grows to about an hour. */
const triesOf = (result: Answered, attempt: number): number =>
  result.kind === 'deferred' && result.fault !== undefined ? 1 : Math.min(attempt, LONGEST_PAUSE);

/** Milliseconds since 1970 as an instant. */
export function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}
