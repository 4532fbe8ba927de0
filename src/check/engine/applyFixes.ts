/** Puts the right words in the text of a file where a rule is certain of them. */
import type { Fix } from './finding.js';

export interface FixedText {
  readonly text: string;
  /** Those that were applied, in the order of the text. */
  readonly applied: readonly Fix[];
}

/**
 * All are of this file. One whose words do not stand at its place as they are quoted, for example because YAML escapes them
 * there, is left out. Words that the file breaks over two lines are found, and put on one.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): FixedText {
  const starts = lineStarts(text);
  const found = new Map<number, { readonly fix: Fix; readonly end: number }>();
  for (const fix of fixes) {
    const { line = 1, column = 1 } = fix.place;
    const offset = (starts[line - 1] ?? 0) + column - 1;
    const end = endOfWords(text, offset, fix.words);
    if (end !== undefined) found.set(offset, { fix, end });
  }
  const applied: Fix[] = [];
  let fixed = '';
  let at = 0;
  for (const [offset, { fix, end }] of [...found].sort(([a], [b]) => a - b)) {
    if (offset < at) continue;
    fixed += text.slice(at, offset) + fix.becomes;
    at = end;
    applied.push(fix);
  }
  return { text: fixed + text.slice(at), applied };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function endOfWords(text: string, offset: number, words: string): number | undefined {
  const parts = words.split(/\s+/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(parts.join('\\s+'), 'y');
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
