/** Splits an address into the lines that a form has room for. */
import { writtenLines } from '../../records/address/placeLines.js';

/**
 * An address in at most `most` lines, split at its line breaks or at its commas. The city and state at its end stay
 * together.
 */
export function linesOfAddress(address: string, most: number): readonly string[] {
  const lines = writtenLines(address);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(', ')];
}
