/** Break chances: a text without spaces in, the parts between which a line may end out. */

const URL_PART = /:\/\/|^www\.|[^/]\/[^/]+\//;
/** A short address of the web stays in one piece: it is read, and typed, as a whole. */
const SHORT_URL = /^(?:\w+:\/\/|www\.).{0,30}$/;

/**
 * Parts of one word (UAX 14, in a small way): a line may end after a hyphen between letters, after a dash,
 * after a zero width space, and in a long address of the web after `/`, `?`, `&`, `=` and `_`.
 */
export function breakChances(word: string): readonly string[] {
  if (!/[-‐–—/​]/.test(word) || SHORT_URL.test(word)) return [word];
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
  if (before === '\u200B') return true;
  if (before === '-' || before === '\u2010')
    return /\p{L}/u.test(after) && /[\p{L}\p{N})]/u.test(word[index - 2] ?? '');
  if (before === '\u2014') return /[\p{L}\p{N}“‘(]/u.test(after);
  if (before === '\u2013') return /\p{L}/u.test(after) && index > 1;
  // never after https://, which would leave half an address of the web that nobody can read
  if (isUrl) return /[/?&=_]/.test(before) && word[index - 2] !== '/' && /[\p{L}\p{N}]/u.test(after);
  return before === '/' && /^\p{L}{3}/u.test(word.slice(index)) && /\p{L}{3}\/$/u.test(word.slice(0, index));
}
