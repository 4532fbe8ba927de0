/** Formats the outcome of queueing messages for a terminal. */
import type { NoticeTally } from '../../mail/notices/queueNotices.js';

/** VINs are shortened: others may see the terminal. */
export function noticeReport({ queued, known, withoutAddress, refused }: NoticeTally): string {
  const lines = [
    `  ${queued} queued; send them with noticepress outbox send.`,
    ...(known > 0 ? [`  ${known} skipped: already in the outbox.`] : []),
    ...(withoutAddress > 0 ? [`  ${withoutAddress} skipped: no email address.`] : []),
    ...refused.map(({ vin, fault }) => `  …${vin.slice(-8)}  ${fault.code}  ${fault.message}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The same for programs. */
export function noticeJson({ refused, ...tally }: NoticeTally): object {
  return { ...tally, refused: refused.map(({ vin, fault }) => ({ vin, code: fault.code })) };
}
