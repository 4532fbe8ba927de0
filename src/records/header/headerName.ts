/** Names an unread column in reports: its header, or its position in the file. */
import { LONGEST_VALUE } from '../fields/rowChecks.js';

export function headerName(header: string, index: number): string {
  const text = header.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return text === '' ? `column ${index + 1}, which has no name` : text.slice(0, LONGEST_VALUE);
}
