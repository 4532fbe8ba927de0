/** Decides whether a code point prints correctly as a single glyph after the previous one. */

/** Scripts whose letters are set left to right, one glyph each. */
const SIMPLE = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]$/u;

/**
 * Combining marks that remain after NFC need positioning; controls, line separators and invisible formatting have
 * no glyph; emoji need color and sequences; U+FFFD means that the text was damaged before we read it.
 */
const REFUSED =
  /^[\p{Mark}\p{Other}\p{Line_Separator}\p{Paragraph_Separator}\p{Emoji_Presentation}\u{FFFD}]$/u;

/** Whether we can shape this character without a shaping engine. */
export function shapeable(character: string): boolean {
  return SIMPLE.test(character) && !REFUSED.test(character);
}
