/** Defines what typesetting changes in a text. */
import type { Language } from '../../shapes/units.js';

/** Characters to replace; edits of one text do not overlap. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** Finds what to change in a text of one language. */
export type Typesetter = (text: string, language: Language) => readonly Edit[];

/** Stands for the value of a record, of which nothing is known. */
export const VALUE = '\ufffc';

/** The same edit of each match. */
export function editsOf(text: string, pattern: RegExp, replacement: string): readonly Edit[] {
  // nearly no text has any, and matchAll copies the pattern before it looks
  if (text.search(pattern) < 0) return [];
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    at: index,
    length: found.length,
    text: replacement,
  }));
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = '';
  let from = 0;
  for (const edit of edits) {
    if (edit.at < from) continue;
    done += text.slice(from, edit.at) + edit.text;
    from = edit.at + edit.length;
  }
  return from === 0 ? text : done + text.slice(from);
}
