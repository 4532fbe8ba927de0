/** What came of sending a message comes in; how its attempt ends and what becomes of it goes out. */
import type { Instant } from '../shapes/message.js';
import type { ClaimedMessage, Settlement } from '../shapes/outbox.js';
import type { SendResult } from '../shapes/transport.js';
import { type RetryPolicy, retryDelay } from './retryDelay.js';

export interface SettleParts {
  readonly now: number;
  readonly retry: RetryPolicy;
  readonly random: () => number;
}

/** `stopped` has no settlement: the message goes back as if it had never been claimed. */
export type Answered = Exclude<SendResult, { readonly kind: 'stopped' }>;

export function settlementOf(message: ClaimedMessage, result: Answered, parts: SettleParts): Settlement {
  const { code, reply } = result;
  const ended = { id: message.id, attempt: message.attempts, at: instant(parts.now), code, reply };
  if (result.kind !== 'deferred') return { ...ended, outcome: result.kind, dueAt: undefined };
  const delay = retryDelay(message.attempts - message.earlierAttempts, parts.retry, parts.random);
  return {
    ...ended,
    outcome: result.mayHaveArrived ? 'unknown' : 'deferred',
    dueAt: delay === undefined ? undefined : instant(parts.now + delay),
  };
}

/** Milliseconds since 1970 as an instant. */
export function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}
