/** Gives the invisible characters of a text what they ask for, where no font has a glyph for them. */

/** Spaces of widths that our fonts lack; a line may end at them, as at a plain one. */
const SPACES = /[\u1680\u2000-\u2006\u2008\u205f\u3000]/g;
/**
 * Soft hyphens, which have no effect where words are not hyphenated; joiners and marks of direction, which have none in
 * the scripts that we set.
 */
const WITHOUT_EFFECT = /[\u00ad\u180e\u200c-\u200f\u2060\ufeff]/g;

/** A zero width space stays, since a line may end there. */
export function unicodeSpaces(text: string): string {
  return text.replace(SPACES, ' ').replace(WITHOUT_EFFECT, '');
}

/** What is drawn of a text. */
export function withoutZeroWidth(text: string): string {
  return text.replaceAll(ZERO_WIDTH_SPACE, '');
}

export const ZERO_WIDTH_SPACE = '\u200b';
