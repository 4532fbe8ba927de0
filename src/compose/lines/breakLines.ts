/** Breaks tokens into lines, first fit, as browsers do. */
import type { Points } from '../../shapes/units.js';
import type { Measure } from '../text/measure.js';
import type { Token } from './token.js';

export interface Line {
  /** Without spaces at either end. */
  readonly tokens: readonly Token[];
  readonly width: Points;
  /** Ends its paragraph, or is followed by a forced break: never justified. */
  readonly last: boolean;
  /** Whether it ends in the middle of a word, which goes on in the next line. */
  readonly broken?: boolean;
}

/** What a line shows that ends at a soft hyphen. */
const HYPHEN = '-';

/** Keeps rounding errors from breaking a line. */
export const TOLERANCE: Points = 0.001;

/**
 * Breaks tokens into lines no wider than `widthOf(index of the line)`. A word that is wider than a whole line
 * is broken wherever the line is full.
 */
export function breakLines(
  tokens: readonly Token[],
  widthOf: (line: number) => Points,
  measure: Measure,
): Line[] {
  const breaker = new LineBreaker(widthOf, measure);
  for (const token of tokens) breaker.take(token);
  return breaker.finish();
}

class LineBreaker {
  readonly #lines: Line[] = [];
  readonly #widthOf: (line: number) => Points;
  readonly #measure: Measure;
  /** The line as it grows. It never begins with a space. */
  #pending: Token[] = [];
  #width: Points = 0;

  constructor(widthOf: (line: number) => Points, measure: Measure) {
    this.#widthOf = widthOf;
    this.#measure = measure;
  }

  take(token: Token): void {
    if (token.kind === 'newline') this.#close(this.#pending.length === 0 ? [token] : this.#pending, true);
    else if (token.kind === 'space') this.#takeSpace(token);
    else this.#takeWord(token);
  }

  finish(): Line[] {
    if (this.#pending.some((token) => token.kind === 'word')) this.#close(this.#pending, true);
    return this.#lines;
  }

  #takeSpace(space: Token): void {
    if (this.#pending.length > 0 && this.#pending.at(-1)?.kind !== 'space') this.#push(space);
  }

  #takeWord(word: Token): void {
    const room = this.#widthOf(this.#lines.length) + TOLERANCE - this.#width;
    if (word.width <= room) this.#push(word);
    else this.#wrap(word, room);
  }

  #wrap(word: Token, spare: Points): void {
    const opportunity = lastOpportunity(this.#pending, spare, this.#measure);
    if (opportunity > 0) this.#breakAt(opportunity, word);
    else this.#cut(word, spare);
  }

  #push(token: Token): void {
    this.#pending.push(token);
    this.#width += token.width;
  }

  /** Everything after the last opportunity moves to the next line, before the word. */
  #breakAt(opportunity: number, word: Token): void {
    const moved = this.#pending.slice(opportunity);
    this.#close(shownAtEnd(this.#pending.slice(0, opportunity), this.#measure), false);
    for (const token of moved) this.take(token);
    this.take(word);
  }

  /** A word that is wider than a line ends at its no-break spaces first. */
  #cut(word: Token, room: Points): void {
    if (word.text.includes(NO_BREAK) && word.width > this.#widthOf(this.#lines.length) + TOLERANCE) {
      for (const token of loosened(word, this.#measure)) this.take(token);
      return;
    }
    const [head, tail] = cutWord(word, room, this.#pending.length === 0, this.#measure);
    if (head !== undefined) this.#push(head);
    this.#close(this.#pending, false);
    if (tail !== undefined) this.take(tail);
  }

  #close(tokens: readonly Token[], last: boolean): void {
    this.#lines.push(trimmed(tokens, last));
    this.#pending = [];
    this.#width = 0;
  }
}

/**
 * How many of the tokens fit a line that ends at the last opportunity, with the hyphen that it may show. `spare` is what
 * they leave of the line.
 */
function lastOpportunity(tokens: readonly Token[], spare: Points, measure: Measure): number {
  let free = spare;
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.breaks && (token.hyphen !== true || hyphenated(token, measure).width - token.width <= free))
      return index + 1;
    free += token.width;
  }
  return 0;
}

/** The tokens from one break to the next, as the line shows them. */
export function lineOf(tokens: readonly Token[], last: boolean, measure: Measure): Line {
  return trimmed(last ? tokens : shownAtEnd(tokens, measure), last);
}

/** The tokens of a line, with the hyphen that its last word may show. */
function shownAtEnd(tokens: readonly Token[], measure: Measure): readonly Token[] {
  const last = tokens.at(-1);
  return last?.hyphen === true ? [...tokens.slice(0, -1), hyphenated(last, measure)] : tokens;
}

function hyphenated(token: Token, measure: Measure): Token {
  const text = `${token.text}${HYPHEN}`;
  return { ...token, text, said: token.text, width: measure(text, token.textStyle) };
}

const NO_BREAK = '\u00a0';

/** The words and spaces of what no-break spaces hold together. */
function loosened(token: Token, measure: Measure): readonly Token[] {
  const words = token.text.split(NO_BREAK);
  return words.flatMap((text, index) => {
    const isLast = index === words.length - 1;
    const word: Token = {
      ...token,
      text,
      width: measure(text, token.textStyle),
      breaks: isLast && token.breaks,
    };
    const space: Token = {
      ...token,
      kind: 'space',
      text: ' ',
      width: measure(' ', token.textStyle),
      breaks: true,
    };
    return isLast ? [word] : [word, space];
  });
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
  while (
    count < characters.length &&
    measure(characters.slice(0, count + 1).join(''), token.textStyle) <= room
  )
    count++;
  if (count === 0 && !empty) return [undefined, token];
  const size = Math.max(1, count);
  return [part(token, characters.slice(0, size), measure), part(token, characters.slice(size), measure)];
}

function part(token: Token, characters: readonly string[], measure: Measure): Token | undefined {
  if (characters.length === 0) return undefined;
  const text = characters.join('');
  return { ...token, text, width: measure(text, token.textStyle) };
}

function trimmed(tokens: readonly Token[], last: boolean): Line {
  let start = 0;
  let end = tokens.length;
  while (start < end && tokens[start]?.kind === 'space') start++;
  while (end > start && tokens[end - 1]?.kind === 'space') end--;
  const kept = start === 0 && end === tokens.length ? tokens : tokens.slice(start, end);
  let width = 0;
  for (const token of kept) width += token.width;
  return { tokens: kept, width, last, broken: !last && tokens.at(-1)?.kind === 'word' };
}
