/** Lines: tokens and the widths there are in, lines out. First fit, as browsers do. */
import type { Points } from '../../shapes/units.js';
import type { Measure } from './measure.js';
import type { Token } from './token.js';

export interface Line {
  /** Without spaces at either end. */
  readonly tokens: readonly Token[];
  readonly width: Points;
  /** Ends its paragraph, or stands before a forced break: never justified. */
  readonly last: boolean;
}

/** Differences that rounding makes are no reason to break a line. */
const TOLERANCE = 0.001;

/**
 * Breaks tokens into lines no wider than `widthOf(index of the line)`. A word that is wider than a whole line
 * is cut wherever the line is full.
 */
export function breakLines(
  tokens: readonly Token[],
  widthOf: (line: number) => Points,
  measure: Measure,
): Line[] {
  const lines: Line[] = [];
  let pending: Token[] = [];
  let width = 0;
  const close = (kept: Token[], last: boolean) => {
    lines.push(trimmed(kept, last));
  };
  const take = (token: Token): void => {
    if (token.kind === 'space' && (pending.length === 0 || pending.at(-1)?.kind === 'space')) return;
    const room = widthOf(lines.length) + TOLERANCE;
    if (token.kind !== 'word' || width + token.width <= room) {
      pending.push(token);
      width += token.width;
      return;
    }
    const cut = lastChance(pending);
    if (cut > 0) {
      const rest = pending.slice(cut);
      close(pending.slice(0, cut), false);
      pending = [];
      width = 0;
      for (const moved of rest) take(moved);
      take(token);
      return;
    }
    const [head, tail] = cutWord(token, room - width, pending.length === 0, measure);
    if (head !== undefined) pending.push(head);
    close(pending, false);
    pending = [];
    width = 0;
    if (tail !== undefined) take(tail);
  };
  for (const token of tokens) {
    if (token.kind !== 'newline') take(token);
    else {
      close(pending.length === 0 ? [token] : pending, true);
      pending = [];
      width = 0;
    }
  }
  if (pending.some((token) => token.kind === 'word')) close(pending, true);
  return lines;
}

/** How many of the tokens can end a line: up to and with the last after which one may end. */
function lastChance(tokens: readonly Token[]): number {
  for (let index = tokens.length - 1; index >= 0; index--) if (tokens[index]?.breaks) return index + 1;
  return 0;
}

/** As much of a word as fits, at least one character when the line is empty, and the rest. */
function cutWord(
  token: Token,
  room: Points,
  empty: boolean,
  measure: Measure,
): readonly [Token | undefined, Token | undefined] {
  const characters = Array.from(token.text);
  let count = 0;
  while (count < characters.length && measure(characters.slice(0, count + 1).join(''), token.look) <= room)
    count++;
  if (count === 0 && !empty) return [undefined, token];
  const size = Math.max(1, count);
  return [part(token, characters.slice(0, size), measure), part(token, characters.slice(size), measure)];
}

function part(token: Token, characters: readonly string[], measure: Measure): Token | undefined {
  if (characters.length === 0) return undefined;
  const text = characters.join('');
  return { ...token, text, width: measure(text, token.look) };
}

function trimmed(tokens: readonly Token[], last: boolean): Line {
  let start = 0;
  let end = tokens.length;
  while (start < end && tokens[start]?.kind === 'space') start++;
  while (end > start && tokens[end - 1]?.kind === 'space') end--;
  const kept = start === 0 && end === tokens.length ? tokens : tokens.slice(start, end);
  let width = 0;
  for (const token of kept) width += token.width;
  return { tokens: kept, width, last };
}
