/** Tokens of a text: words, spaces, and where lines may end between them. */
import type { Look } from '../boxes/box.js';
import { breakChances } from './breakChances.js';
import type { Measure } from './measure.js';
import type { Token } from './token.js';

/** Spaces at which a line may end, besides U+0020: the spaces of fixed width, but no non-breaking one. */
const PARTS = /[ \u2000-\u2006\u2008-\u200A\u205F\u3000]|[^ \u2000-\u2006\u2008-\u200A\u205F\u3000]+/g;
const SPACE = /^[ \u2000-\u2006\u2008-\u200A\u205F\u3000]$/;

/** Tokens of a text whose white space is collapsed. Without `wraps` only its spaces are told apart. */
export function tokenize(text: string, look: Look, measure: Measure, wraps: boolean): Token[] {
  const tokens: Token[] = [];
  for (const part of text.match(PARTS) ?? []) {
    if (SPACE.test(part))
      tokens.push({ kind: 'space', text: part, width: measure(part, look), look, breaks: wraps });
    else pushWord(part, look, measure, wraps, tokens);
  }
  return tokens;
}

export function newline(look: Look): Token {
  return { kind: 'newline', text: '', width: 0, look, breaks: true };
}

function pushWord(word: string, look: Look, measure: Measure, wraps: boolean, tokens: Token[]): void {
  const parts = wraps ? breakChances(word) : [word];
  parts.forEach((text, index) => {
    const breaks = index < parts.length - 1;
    tokens.push({ kind: 'word', text, width: measure(text, look), look, breaks });
  });
}
