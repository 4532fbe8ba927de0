/** Decides whether a code point is drawn correctly as one glyph, set after the one before. */

/** Scripts whose letters are set side by side, left to right, one glyph each. */
const SIMPLE = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]$/u;

/**
 * Marks that NFC has left over need placing; controls, line separators and invisible formatting have no
 * picture; emoji need color and sequences; U+FFFD says that the text was damaged before it came to us.
 */
const REFUSED =
  /^[\p{Mark}\p{Other}\p{Line_Separator}\p{Paragraph_Separator}\p{Emoji_Presentation}\u{FFFD}]$/u;

/** Whether we can shape this character without a shaping engine. */
export function shapeable(character: string): boolean {
  return SIMPLE.test(character) && !REFUSED.test(character);
}
