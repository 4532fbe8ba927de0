/** Splits a text at a separator, like `split`, without its costs for ASCII lines. */

/**
 * `split` leaves compiled code for each text, which costs more than cutting an ASCII line. Searching a two-byte text
 * leaves it for each part, so for those `split` is better.
 */
export function partsOf(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
    parts.push(text.slice(from, to));
    from = to + separator.length;
  }
  parts.push(text.slice(from));
  return parts;
}
