/** The font test comes in; the same test, which asks the fonts once for each character, goes out. */

type Missing = (text: string) => string | undefined;

/**
 * Whether a character can be printed does not depend on its neighbours, and an owners file uses few beyond
 * ASCII. The text must be NFC. Undefined stays undefined.
 */
export function rememberGlyphs(missing: Missing | undefined): Missing | undefined {
  if (missing === undefined) return undefined;
  const printable = new Set<string>();
  return (text) => {
    for (const character of text) {
      if (printable.has(character)) continue;
      if (missing(character) !== undefined) return character;
      printable.add(character);
    }
    return undefined;
  };
}
