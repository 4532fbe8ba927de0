/** Writes text in capitals in USPS form (Publication 28, 222 and 354). */

/**
 * An address line: capitals in NFC, without commas, periods, quotes and brackets, except in `39.2` and in
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

/** A sign that may be dropped, repeated spaces, or a character that may not be in NFC. */
const UNSETTLED = /[.,;:"()[\]!?*«»]| {2}|[^\0-\u02FF]/;
const SIGNS = /[,;:"()[\]!?*“”„«»]/g;

/**
 * The name of a person or company: like `standardText`, but keeps the periods that belong to a name:
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

/** Whether two texts read the same; only letters and digits count. */
export function alike(one: string, other: string): boolean {
  return mayBeAlike(one.charCodeAt(0) | 32, other.charCodeAt(0) | 32) && likeness(one) === likeness(other);
}

/** False for texts that begin with two ASCII letters, which are nearly all that are compared. */
function mayBeAlike(one: number, other: number): boolean {
  return one === other || one < 97 || one > 122 || other < 97 || other > 122;
}

/** Texts with the same key read the same. */
export function likeness(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
