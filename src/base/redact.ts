/** A line for a log comes in; the same line without addresses and with shortened VINs goes out. */

const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;
const VIN = /\b[A-HJ-NPR-Z0-9]{9}([A-HJ-NPR-Z0-9]{8})\b/gi;

/** Mail addresses become `<address>`, a VIN its last eight characters: what a log may hold of a person. */
export function redact(text: string): string {
  return text
    .replaceAll(ADDRESS, '<address>')
    .replaceAll(/<<address>>/g, '<address>')
    .replaceAll(VIN, '…$1');
}
