/** Caches the font test, so that it looks up each character only once. */

type Missing = (text: string) => string | undefined;

/**
 * Whether a character can be printed does not depend on its neighbors, and an owners file uses few beyond
 * ASCII. The text must be NFC. Undefined stays undefined.
 */
export function rememberGlyphs(missing: Missing | undefined): Missing | undefined {
  if (missing === undefined) return undefined;
  /** 1 for each UTF-16 code unit that is a whole character and was found to be printable. */
  const printable = new Uint8Array(0x10000);
  return (text) => (isKnown(text, printable) ? undefined : firstMissing(text, missing, printable));
}

function isKnown(text: string, printable: Uint8Array): boolean {
  const { length } = text;
  for (let i = 0; i < length; i++) {
    if (printable[text.charCodeAt(i)] !== 1) return false;
  }
  return true;
}

function firstMissing(text: string, missing: Missing, printable: Uint8Array): string | undefined {
  for (const character of text) {
    if (missing(character) !== undefined) return character;
    if (character.length === 1) printable[character.charCodeAt(0)] = 1;
  }
  return undefined;
}
