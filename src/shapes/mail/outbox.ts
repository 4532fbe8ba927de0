/**
 * Describes the outbox as its senders and readers see it; the workspace store keeps it. A message is queued,
 * sending (held by one sender), sent, or failed and in need of attention.
 */
import type { Instant, NewMessage, Sha256 } from './message.js';

export const MESSAGE_STATES = ['queued', 'sending', 'sent', 'failed'] as const;

export type MessageState = (typeof MESSAGE_STATES)[number];

export interface StoredMessage extends NewMessage {
  /** Sixteen hexadecimal digits, the same in this store for the same key. */
  readonly id: string;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly state: MessageState;
  /** How often it was tried. */
  readonly attempts: number;
  /** Attempts that do not count against it: those before a retry, and those that failed by the server's fault. */
  readonly earlierAttempts: number;
  readonly queuedAt: Instant;
  /** When it may be tried next. */
  readonly dueAt: Instant;
  /** When it was sent or failed. */
  readonly settledAt: Instant | undefined;
}

/** A message that one sender holds. Its attempt is on record only once it has begun. */
export type ClaimedMessage = StoredMessage;

/**
 * The outcome of an attempt. `unknown`: the server may have taken the message, but its answer never came;
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

/** How an attempt ended and what becomes of the message: with `dueAt` it is queued again, without it is settled. */
export interface Settlement {
  readonly id: string;
  readonly attempt: number;
  readonly at: Instant;
  readonly outcome: AttemptOutcome;
  readonly dueAt: Instant | undefined;
  readonly code: number | undefined;
  readonly reply: string;
  /** Whether the server was at fault: then the attempt does not count against the message. */
  readonly isServerFault: boolean;
}

export interface ClaimRequest {
  readonly limit: number;
  readonly now: Instant;
}

/** An attempt whose content is about to leave. */
export interface Beginning {
  readonly id: string;
  readonly attempt: number;
  readonly at: Instant;
}

/** What happened to some messages of one sender. A message appears once in each list. */
export interface Marks {
  readonly begun: readonly Beginning[];
  readonly ended: readonly Settlement[];
}

export type OutboxCounts = Readonly<Record<MessageState, number>> & {
  /** Attempts whose outcome is unknown: at most so many messages went out more than once. */
  readonly unknown: number;
};

export interface UnsentCounts {
  readonly waiting: number;
  readonly failed: number;
}

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

/**
 * One sender's hold on its messages. It is a lock: of the operating system beside a SQLite file, of the session in
 * PostgreSQL. It ends with the process, however that ends, and no clock is involved.
 */
export interface OutboxSender {
  /** Returns the messages due first, now held by this sender. */
  claim(request: ClaimRequest): Promise<readonly ClaimedMessage[]>;
  /**
   * Keeps the marks where a kill of the process cannot undo them, for little processor time. Resolves only while the
   * lock is held: what began may leave. A power cut undoes what was not folded.
   */
  mark(marks: Marks): Promise<void>;
  /** Brings messages and their attempts up to the marks so far, in one transaction that survives a power cut. */
  fold(): Promise<void>;
  /** Returns messages to the queue that nobody handed to a server. */
  release(ids: readonly string[]): Promise<void>;
  /** Frees the lock. Messages not released are the next sweep's. */
  close(): Promise<void>;
}

/** What a sender needs of the outbox. */
export interface OutboxQueue {
  /** @param holder names the sender; never used by another */
  openSender(holder: string): Promise<OutboxSender>;
  /** Queues the messages of senders that are gone; returns their number. */
  sweep(now: Instant): Promise<number>;
  /** When the next queued message is due; undefined when none is queued. */
  nextDue(): Promise<Instant | undefined>;
  /** Whether a sender holds messages. */
  isHeld(): Promise<boolean>;
  /** Throws OUTBOX_BROKEN for a hash that is not kept. */
  blob(sha256: Sha256): Promise<Uint8Array>;
}

/** What an operator does with the outbox. */
export interface OutboxDesk {
  counts(): Promise<OutboxCounts>;
  /** Those that wait or are being sent, and those that failed: quick, however many were sent. */
  unsent(): Promise<UnsentCounts>;
  /** Oldest first. */
  list(page: OutboxPage): Promise<readonly StoredMessage[]>;
  /** By id or its beginning; undefined when there is none, or more than one. */
  find(
    id: string,
  ): Promise<{ readonly message: StoredMessage; readonly attempts: readonly Attempt[] } | undefined>;
  /** Queues a failed or waiting message for now, for a whole round of attempts; false when it is sent or being sent. */
  retry(id: string, now: Instant): Promise<boolean>;
  /** The same for failed messages, all of them or those whose last reply matches; returns their ids. */
  retryFailed(now: Instant, reply?: RegExp): Promise<readonly string[]>;
}

export type Outbox = OutboxQueue & OutboxDesk;
