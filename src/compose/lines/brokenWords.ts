/** Finds the words that are broken over lines, so that print can mark them as what they say. */
import type { Line } from './breakLines.js';
import type { Token } from './token.js';

/** What of a line belongs to words that other lines share, in tokens. */
export interface WordParts {
  /** At its start, the end of a word that an earlier line begins. */
  readonly head: number;
  /** At its end, the part of a word that goes on in the next line; the whole line may be the middle of one. */
  readonly tail: number;
  /** The word that the tail begins; empty where the tail is the middle of a word. */
  readonly word: string;
}

export const WHOLE_WORDS: WordParts = { head: 0, tail: 0, word: '' };

const NONE: readonly WordParts[] = [];

/** For each line of a paragraph; empty where all have whole words only, as most do. */
export function brokenWords(lines: readonly Line[]): readonly WordParts[] {
  if (!lines.some(({ broken }) => broken === true)) return NONE;
  return lines.map((line, index) => {
    const head = lines[index - 1]?.broken === true ? leading(line.tokens).length : 0;
    if (line.broken !== true) return { head, tail: 0, word: '' };
    const tail = trailing(line.tokens).length;
    const isMiddle = head === line.tokens.length;
    return { head: isMiddle ? 0 : head, tail, word: isMiddle ? '' : wordFrom(lines, index) };
  });
}

/** The word at the end of the line, with the parts of it on the lines below. */
function wordFrom(lines: readonly Line[], from: number): string {
  let word = saidBy(trailing(lines[from]?.tokens ?? []));
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index];
    const part = leading(line?.tokens ?? []);
    word += saidBy(part);
    if (line?.broken !== true || part.length < line.tokens.length) break;
  }
  return word;
}

function leading(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ kind }) => kind !== 'word');
  return end < 0 ? tokens : tokens.slice(0, end);
}

function trailing(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(tokens.findLastIndex(({ kind }) => kind !== 'word') + 1);
}

function saidBy(tokens: readonly Token[]): string {
  return tokens.map(({ said, text }) => said ?? text).join('');
}
