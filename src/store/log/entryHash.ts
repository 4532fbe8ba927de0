/** The hash that chains the entries of the activity log. */
import { sha256Of } from '../../base/text/sha256Of.js';
import type { LogEntry } from '../../shapes/documents/filing.js';
import type { Sha256 } from '../../shapes/mail/message.js';

/** What stands before the first entry. */
export const NO_ENTRY: Sha256 = '0'.repeat(64);

export function entryHash(entry: Omit<LogEntry, 'hash'>): Sha256 {
  const { number, at, what, subject, record, previous } = entry;
  return sha256Of([number, at, what, subject, record, previous].join('\n'));
}
