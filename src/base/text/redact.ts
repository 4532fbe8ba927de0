/** Text for a log comes in; the same on one line, without addresses and with shortened VINs goes out. */

const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;
const VIN = /\b[A-HJ-NPR-Z0-9]{9}([A-HJ-NPR-Z0-9]{8})\b/gi;

/** A reply of several lines as one: a log has a line for each message, and each line names its message. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Mail addresses become `<address>`, a VIN its last eight characters: what a log may hold of a person. */
export function redact(text: string): string {
  return oneLine(text)
    .replaceAll(ADDRESS, '<address>')
    .replaceAll(/<<address>>/g, '<address>')
    .replaceAll(VIN, '…$1');
}
