/** Splits text into words and spaces, and finds where a line may end. */

import type { Measure } from '../text/measure.js';
import type { TextStyle } from '../text/textStyle.js';
import { SOFT_HYPHEN, withoutZeroWidth } from '../text/unicodeSpaces.js';
import { breakOpportunities } from './breakOpportunities.js';
import type { Token } from './token.js';

/**
 * Tokens of a text whose white space is collapsed. Without `wraps`, only spaces are separated. The values of
 * records are split for every letter, so this is a single pass without regular expressions.
 */
export function tokenize(
  text: string,
  textStyle: TextStyle,
  measure: Measure,
  wraps: boolean,
  isStatic = false,
): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    if (!isSpace(text.charCodeAt(index))) continue;
    if (index > start) pushWord(text.slice(start, index), textStyle, measure, wraps, isStatic, tokens);
    const space = text.charAt(index);
    tokens.push({
      kind: 'space',
      text: space,
      width: measure(space, textStyle),
      textStyle,
      breaks: wraps,
      static: isStatic,
    });
    start = index + 1;
  }
  if (start < text.length) pushWord(text.slice(start), textStyle, measure, wraps, isStatic, tokens);
  return tokens;
}

/** Spaces at which a line may end: U+0020 and fixed-width spaces, but not non-breaking ones. */
export function isSpace(code: number): boolean {
  if (code < 0x2000) return code === 0x20;
  return (code <= 0x200a && code !== 0x2007) || code === 0x205f || code === 0x3000;
}

export function newline(textStyle: TextStyle): Token {
  return { kind: 'newline', text: '', width: 0, textStyle, breaks: true, static: true };
}

function pushWord(
  word: string,
  textStyle: TextStyle,
  measure: Measure,
  wraps: boolean,
  isStatic: boolean,
  tokens: Token[],
): void {
  const parts = wraps ? breakOpportunities(word) : [word];
  for (const [index, part] of parts.entries()) {
    const breaks = index < parts.length - 1;
    const text = isStatic ? withoutZeroWidth(part) : part;
    if (text === '') continue;
    const width = measure(text, textStyle);
    const token: Token = { kind: 'word', text, width, textStyle, breaks, static: isStatic };
    tokens.push(breaks && part.endsWith(SOFT_HYPHEN) ? { ...token, hyphen: true } : token);
  }
}
