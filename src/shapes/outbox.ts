/**
 * The outbox as its sender and its readers see it; the workspace store keeps it. A message is queued,
 * sending (leased to one sender until an instant), sent, or failed and waiting for a person.
 */
import type { Instant, NewMessage, Sha256 } from './message.js';

export const MESSAGE_STATES = ['queued', 'sending', 'sent', 'failed'] as const;

export type MessageState = (typeof MESSAGE_STATES)[number];

export interface StoredMessage extends NewMessage {
  /** Sixteen hexadecimal digits of the hash of its key. */
  readonly id: string;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly state: MessageState;
  /** How often it was tried. */
  readonly attempts: number;
  /** Those of them before a person asked for another round: they no longer count against it. */
  readonly earlierAttempts: number;
  readonly queuedAt: Instant;
  /** When it may be tried next. */
  readonly dueAt: Instant;
  /** When it was sent or failed. */
  readonly settledAt: Instant | undefined;
}

/** A message that one sender may send until the lease ends. */
export interface ClaimedMessage extends StoredMessage {
  readonly leaseUntil: Instant;
}

/**
 * What came of an attempt. `unknown`: the server may have taken the message, but its answer never came;
 * the message goes out again under the same Message-ID.
 */
export type AttemptOutcome = 'sent' | 'deferred' | 'refused' | 'unknown';

export interface Attempt {
  readonly number: number;
  readonly holder: string;
  readonly beganAt: Instant;
  readonly endedAt: Instant | undefined;
  /** Undefined while it runs. */
  readonly outcome: AttemptOutcome | undefined;
  /** SMTP reply code (RFC 5321 4.2), undefined when there was no reply. */
  readonly code: number | undefined;
  /** The reply, or what went wrong. */
  readonly reply: string;
}

/** How an attempt ended and what becomes of the message: `dueAt` queues it again, none settles it. */
export interface Settlement {
  readonly id: string;
  readonly attempt: number;
  readonly at: Instant;
  readonly outcome: AttemptOutcome;
  readonly dueAt: Instant | undefined;
  readonly code: number | undefined;
  readonly reply: string;
}

export interface ClaimRequest {
  readonly holder: string;
  readonly limit: number;
  readonly now: Instant;
  readonly leaseUntil: Instant;
}

export type OutboxCounts = Readonly<Record<MessageState, number>> & {
  /** Attempts whose outcome is unknown: at most so many messages went out more than once. */
  readonly unknown: number;
};

export interface OutboxPage {
  readonly state?: MessageState | undefined;
  readonly limit: number;
  /** Continue behind this message. */
  readonly after?: { readonly queuedAt: Instant; readonly id: string } | undefined;
}

/** What is put into the outbox, inside the transaction of its cause. */
export interface OutboxWriter {
  /** Keeps the content under its hash, once. */
  putBlob(content: Uint8Array): Promise<Sha256>;
  /** The ids, in order; a key that is known already changes nothing. */
  putMessages(messages: readonly NewMessage[], queuedAt: Instant): Promise<readonly PutResult[]>;
}

export interface PutResult {
  readonly id: string;
  /** False when the outbox had the key already. */
  readonly added: boolean;
}

/** What a sender does with the outbox. Each call is one transaction. */
export interface OutboxQueue {
  /** The messages due first, now leased to the holder; nobody else gets them before the lease ends. */
  claim(request: ClaimRequest): Promise<readonly ClaimedMessage[]>;
  /** Records ends of attempts of that holder. A lease that was lost meanwhile only keeps its record. */
  settle(holder: string, settlements: readonly Settlement[]): Promise<void>;
  /** Gives messages back that were claimed and never begun. */
  release(holder: string, ids: readonly string[]): Promise<void>;
  /** Queues messages again whose lease ended without a word; gives their number. */
  sweep(now: Instant): Promise<number>;
  /** When the next queued message is due or the next lease ends; undefined when nothing is left to send. */
  nextDue(): Promise<Instant | undefined>;
  /** Throws OUTBOX_BROKEN for a hash that is not kept. */
  blob(sha256: Sha256): Promise<Uint8Array>;
}

/** What a person does with the outbox. */
export interface OutboxDesk {
  counts(): Promise<OutboxCounts>;
  /** Oldest first. */
  list(page: OutboxPage): Promise<readonly StoredMessage[]>;
  /** By id or its beginning; undefined when there is none, or more than one. */
  find(
    id: string,
  ): Promise<{ readonly message: StoredMessage; readonly attempts: readonly Attempt[] } | undefined>;
  /** Queues a failed or waiting message for now, for a whole round of attempts; false when it is sent or being sent. */
  retry(id: string, now: Instant): Promise<boolean>;
  /** The same for all that failed; gives their ids. */
  retryFailed(now: Instant): Promise<readonly string[]>;
}

export type Outbox = OutboxQueue & OutboxDesk;
