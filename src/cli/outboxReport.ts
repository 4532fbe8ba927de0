/** Messages, attempts and totals of the outbox come in; what a terminal shows of them goes out. */
import { oneLine } from '../base/redact.js';
import type { SendReport } from '../outbox/sendDue.js';
import type { Instant } from '../shapes/message.js';
import type { Attempt, OutboxCounts, StoredMessage } from '../shapes/outbox.js';

/** What stands in the outbox when a sender has done its work. */
export interface Left {
  readonly queued: number;
  /** Messages that another sender is sending, or had in hand when it stopped. */
  readonly held: number;
  /** When the first of them may be sent; undefined when none is left. */
  readonly next: Instant | undefined;
}

/** VINs are shortened: a terminal is looked at by others, too. */
export function listReport(counts: OutboxCounts, messages: readonly StoredMessage[]): string {
  const { queued, sending, sent, failed, unknown } = counts;
  const lines = messages.map(
    ({ id, state, kind, campaign, vin, attempts, dueAt, settledAt }) =>
      `${id}  ${state.padEnd(8)} ${kind.padEnd(17)} ${campaign.padEnd(7)} …${vin.slice(-8)}  ${attempts} tried  ${settledAt ?? `due ${dueAt}`}`,
  );
  const person = failed > 0 ? `${failed} wait for a person: outbox show ID tells why.\n` : '';
  const twice = unknown > 0 ? `At most ${unknown} went out more than once, each under its Message-ID.\n` : '';
  return `${queued} queued, ${sending} sending, ${sent} sent, ${failed} failed.\n${person}${twice}${lines.map((line) => `${line}\n`).join('')}`;
}

export function messageReport(message: StoredMessage, attempts: readonly Attempt[]): string {
  const facts: readonly (readonly [string, string])[] = [
    ['id', message.id],
    ['Message-ID', `<${message.messageId}>`],
    ['state', message.state],
    ['kind', message.kind],
    ['campaign', message.campaign],
    ['vin', message.vin],
    ['to', `${message.to.name} <${message.to.address}>`.trim()],
    ['subject', message.subject],
    ['queued', message.queuedAt],
    ...(message.settledAt === undefined ? [['due', message.dueAt] as const] : []),
  ];
  const files = message.attachments.map(
    ({ name, size, sha256 }) => ['file', `${name}, ${size} bytes, sha256 ${sha256}`] as const,
  );
  const rows = [...facts, ...files].map(([label, value]) => `${label.padEnd(11)} ${value}\n`);
  return `${rows.join('')}${attempts.map(attemptLine).join('')}`;
}

function attemptLine({ number, beganAt, endedAt, outcome, reply }: Attempt): string {
  return `attempt ${String(number).padEnd(3)} ${endedAt ?? beganAt}  ${outcome ?? 'running'}  ${oneLine(reply)}\n`;
}

export function sendSummary({ sent, deferred, unknown, failed, swept }: SendReport, left: Left): string {
  const parts = [
    `${sent} sent`,
    `${deferred} to be tried again${unknown > 0 ? ` (${unknown} of them may have arrived)` : ''}`,
    `${failed} failed and waiting for a person`,
  ];
  const found = swept > 0 ? ` ${swept} had been left by a sender that stopped.` : '';
  return `${parts.join(', ')}.${found}\n${leftLine(left)}`;
}

function leftLine({ queued, held, next }: Left): string {
  const parts = [
    ...(queued > 0 ? [`${queued} still queued`] : []),
    ...(held > 0 ? [`${held} held by another sender, or by one that stopped`] : []),
  ];
  return parts.length === 0 ? '' : `${parts.join(', ')}; next at ${next}.\n`;
}
