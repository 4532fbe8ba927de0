/** Gives the invisible characters of a text what they ask for, where no font has a glyph for them. */

/** Spaces of widths that our fonts lack; a line may end at them, as at a plain one. */
const SPACES = /[\u1680\u2000-\u2006\u2008\u205f\u3000]/g;
/** Joiners and marks of direction, which have no effect in the scripts that we set. */
const WITHOUT_EFFECT = /[\u180e\u200c-\u200f\u2060\ufeff]/g;

/** A zero width space and a soft hyphen stay, since a line may end there. */
export function unicodeSpaces(text: string): string {
  return text.replace(SPACES, ' ').replace(WITHOUT_EFFECT, '');
}

/** What is drawn of a text, where no line ends in it. */
export function withoutZeroWidth(text: string): string {
  return text.replace(ZERO_WIDTH, '');
}

export const SOFT_HYPHEN = '\u00ad';

const ZERO_WIDTH = /[\u00ad\u200b]/g;
