/** Redacts text for a log: one line, without email addresses and with shortened VINs. */

const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;
const VIN = /\b[A-HJ-NPR-Z0-9]{9}([A-HJ-NPR-Z0-9]{8})\b/gi;

/** Joins a reply of several lines, because a log has one line per message. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/**
 * Replaces email addresses with `<address>` and VINs with their last eight characters, the most that a log may
 * contain about a person.
 */
export function redact(text: string): string {
  return oneLine(text)
    .replaceAll(ADDRESS, '<address>')
    .replaceAll(/<<address>>/g, '<address>')
    .replaceAll(VIN, '…$1');
}
