/** Encodes text in WinAnsiEncoding (ISO 32000-1 D.2). */

/** Codes 128 to 159; a space for an unused code. */
const SPECIAL = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const FIRST = 0x20;
const LAST = 0xff;

/** The code point of each code from 32 to 255; 0 for an unused code. */
export const WIN_ANSI: readonly number[] = Array.from({ length: LAST - FIRST + 1 }, (_, i) =>
  codePoint(i + FIRST),
);

const CODES = new Map(WIN_ANSI.flatMap((point, i) => (point === 0 ? [] : [[point, i + FIRST] as const])));

function codePoint(code: number): number {
  if (code === 0x7f) return 0;
  if (code < 0x80 || code > 0x9f) return code;
  const special = SPECIAL.codePointAt(code - 0x80) ?? 0x20;
  return special === 0x20 ? 0 : special;
}

/** Undefined when the encoding lacks a character. */
export function winAnsiCodes(text: string): number[] | undefined {
  const codes = Array.from(text, (character) => CODES.get(character.codePointAt(0) ?? 0));
  return codes.every((code) => code !== undefined) ? codes : undefined;
}
