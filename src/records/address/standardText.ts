/** Writes text in capitals as the post does (Publication 28, 222 and 354). */

/**
 * A line of an address: capitals in NFC; commas, full stops, quotes and brackets dropped, except in `39.2` and in
 * `O'NEIL`.
 */
export function standardText(text: string): string {
  const capitals = text.toUpperCase();
  if (!UNSETTLED.test(capitals)) return capitals;
  return capitals
    .normalize('NFC')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '')
    .replace(SIGNS, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A sign that may be dropped, spaces side by side, or a character that may not be NFC. */
const UNSETTLED = /[.,;:"()[\]!?*«»]| {2}|[^\0-\u02FF]/;
const SIGNS = /[,;:"()[\]!?*“”„«»]/g;

/**
 * The name of a person or a company: as `standardText`, but the full stops that a name is spelled with stay:
 * `J.P. MORGAN`, `AMAZON.COM`; `ACME INC` and `BOB A SMITH` have none.
 */
export function nameText(text: string): string {
  const capitals = text.toUpperCase();
  if (!UNSETTLED.test(capitals)) return capitals;
  return capitals
    .normalize('NFC')
    .replace(SIGNS, ' ')
    .replace(/(?<=^| )\.+/g, '')
    .replace(/(?<=(?:^| )[^ .]+)\.+(?= |$)/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Whether two texts read alike: only their letters and digits count. */
export function alike(one: string, other: string): boolean {
  return mayBeAlike(one.charCodeAt(0) | 32, other.charCodeAt(0) | 32) && likeness(one) === likeness(other);
}

/** False for texts that begin with two ASCII letters: nearly all that are compared. */
function mayBeAlike(one: number, other: number): boolean {
  return one === other || one < 97 || one > 122 || other < 97 || other > 122;
}

/** Texts with one key read alike. */
export function likeness(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
