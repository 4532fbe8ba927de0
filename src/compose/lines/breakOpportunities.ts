/** Finds the break opportunities of a word: the parts between which a line may end (UAX 14). */

const URL_PART = /:\/\/|^www\.|[^/]\/[^/]+\//;
/** A short web address is never broken, because people read and type it as a whole. */
const SHORT_URL = /^(?:\w+:\/\/|www\.).{0,30}$/;
/** Nearly all words have none of these and need no further check. */
const MAY_BREAK = /[-\u00AD\u2010\u2013\u2014/\u200B!?|}\u2026]/;

/**
 * Parts of one word, without spaces. They are a subset of what Unicode line breaking allows:
 *
 * - after a hyphen between letters, or between a digit and a letter, but never inside a number or a code;
 * - after a dash, never before it, and not inside a number range;
 * - after a slash between words of three letters or more: `and/or` and `km/h` stay whole;
 * - in a long web address, after `/`, `?`, `&`, `=` and `_`, but never after `https://`;
 * - after `!`, `?`, `|`, `}` and `…`, before a letter or a digit: no line begins with a mark;
 * - after a zero width space, and after a soft hyphen, which the line then shows.
 */
export function breakOpportunities(word: string): readonly string[] {
  if (!MAY_BREAK.test(word) || SHORT_URL.test(word)) return [word];
  const isUrl = URL_PART.test(word);
  const parts: string[] = [];
  let start = 0;
  for (let index = 1; index < word.length; index++) {
    if (!mayBreak(word, index, isUrl)) continue;
    parts.push(word.slice(start, index));
    start = index;
  }
  return [...parts, word.slice(start)];
}

/** Whether a line may end before the character at `index`. */
function mayBreak(word: string, index: number, isUrl: boolean): boolean {
  const before = word[index - 1] ?? '';
  const after = word[index] ?? '';
  if (before === '\u200B' || before === '\u00AD') return true;
  if (before === '-' || before === '\u2010')
    return /\p{L}/u.test(after) && /[\p{L}\p{N})]/u.test(word[index - 2] ?? '');
  if (before === '\u2014') return /[\p{L}\p{N}“‘(]/u.test(after);
  if (before === '\u2013') return /\p{L}/u.test(after) && index > 1;
  // never after https://, which would leave half a web address on its line
  if (isUrl) return /[/?&=_]/.test(before) && word[index - 2] !== '/' && /[\p{L}\p{N}]/u.test(after);
  if (/[!?|}\u2026]/.test(before)) return /[\p{L}\p{N}]/u.test(after);
  return before === '/' && /^\p{L}{3}/u.test(word.slice(index)) && /\p{L}{3}\/$/u.test(word.slice(0, index));
}
