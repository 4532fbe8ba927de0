/** A text and its separator come in; the parts go out, as `split` gives them. */

/**
 * `split` leaves compiled code for each text, which costs more than cutting a line of ASCII. Searching a text
 * of two bytes a character leaves it for each part: for those `split` is the better one.
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
