/** Formats messages, attempts and totals of the outbox for a terminal. */
import { oneLine } from '../../base/text/redact.js';
import type { SendReport } from '../../mail/queue/sendDue.js';
import type { Instant } from '../../shapes/mail/message.js';
import type { Attempt, OutboxCounts, StoredMessage } from '../../shapes/mail/outbox.js';

/** What is left in the outbox when a sender is done. */
export interface Left {
  readonly queued: number;
  /** Messages that another sender holds. */
  readonly held: number;
  /** When the first of those queued may be sent; undefined when none is queued. */
  readonly next: Instant | undefined;
}

/** VINs are shortened: others may see the terminal. */
export function listReport(counts: OutboxCounts, messages: readonly StoredMessage[]): string {
  const { queued, sending, sent, failed, unknown } = counts;
  const lines = messages.map(
    ({ id, state, kind, campaign, vin, attempts, dueAt, settledAt }) =>
      `${id}  ${state.padEnd(8)} ${kind.padEnd(17)} ${campaign.padEnd(7)} …${vin.slice(-8)}  ${attempts} tried  ${settledAt ?? `due ${dueAt}`}`,
  );
  const person = failed > 0 ? `${failed} need attention: outbox show ID says why.\n` : '';
  const twice =
    unknown > 0 ? `At most ${unknown} went out more than once, each under its own Message-ID.\n` : '';
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
    `${failed} failed and need attention`,
  ];
  const found = swept > 0 ? ` ${swept} had been left by a sender that is gone.` : '';
  return `${parts.join(', ')}.${found}\n${leftLine(left)}`;
}

function leftLine({ queued, held, next }: Left): string {
  const parts = [
    ...(queued > 0 ? [`${queued} still queued`] : []),
    ...(held > 0 ? [`${held} held by another sender`] : []),
  ];
  const when = next === undefined ? '' : `; next at ${next}`;
  return parts.length === 0 ? '' : `${parts.join(', ')}${when}.\n`;
}
