/** Finds the quotes and apostrophes of a text, and which way each of them curls. */
import { type Edit, VALUE } from './edit.js';

const LETTER = new RegExp(`[\\p{L}${VALUE}]`, 'u');
const WORD = new RegExp(`[\\p{L}\\p{N}${VALUE}]`, 'u');
const DIGIT = /\p{N}/u;
const SPACE = /\s/u;
/** What a quotation may begin after, besides a space: a bracket, an opening mark of Spanish, a dash. */
const BEFORE = /[([{\u00a1\u00bf\u2013\u2014/\u201c\u2018-]/;

/** English and the Spanish of the United States quote alike: double outside, single inside. */
export function curlQuotes(text: string): readonly Edit[] {
  if (!/["']/.test(text)) return [];
  const edits: Edit[] = [];
  let isOpen = false;
  let isInner = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark !== '"' && mark !== "'") continue;
    const [before = ' ', after = ' '] = [lastOf(text, at, edits), text[at + 1]];
    const begins = SPACE.test(before) || BEFORE.test(before);
    let curled: string | undefined;
    if (mark === '"') {
      if (begins && !SPACE.test(after)) curled = '\u201c';
      // after a number it is a measure in inches, unless it closes what was opened
      else if (!begins && (isOpen || !DIGIT.test(before))) curled = '\u201d';
      if (curled !== undefined) isOpen = curled === '\u201c';
    } else if (LETTER.test(after) && WORD.test(before)) curled = '\u2019';
    else if (begins && !SPACE.test(after)) {
      isInner = WORD.test(after) && !DIGIT.test(after) && isClosed(text, at);
      curled = isInner ? '\u2018' : '\u2019';
    } else if (!begins && (isInner || !DIGIT.test(before))) {
      curled = '\u2019';
      isInner = false;
    }
    if (curled !== undefined) edits.push({ at, length: 1, text: curled });
  }
  return edits;
}

/** The character before, curled. */
function lastOf(text: string, at: number, edits: readonly Edit[]): string | undefined {
  const last = edits.at(-1);
  return last?.at === at - 1 ? last.text : text[at - 1];
}

/** Whether a single quote after a word ends what one begins here, as in \u2018Hands free\u2019. */
function isClosed(text: string, from: number): boolean {
  for (let at = text.indexOf("'", from + 1); at >= 0; at = text.indexOf("'", at + 1)) {
    if (SPACE.test(text[at - 1] ?? ' ')) return false;
    if (!LETTER.test(text[at + 1] ?? ' ')) return true;
  }
  return false;
}
