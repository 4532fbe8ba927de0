/** Splits an address into the lines that a form has room for. */

/**
 * An address in at most `most` lines, split at its line breaks or at its commas. The city and state at its end stay
 * together.
 */
export function linesOfAddress(address: string, most: number): readonly string[] {
  const parts = address.split(/\s*(?:\n|,)\s*/).filter(Boolean);
  const lines = address.includes('\n')
    ? address.split('\n').map((line) => line.trim())
    : [...parts.slice(0, -2), parts.slice(-2).join(', ')].filter(Boolean);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(', ')];
}
