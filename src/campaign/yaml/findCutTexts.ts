/** YAML comes in, parsed and as written; where a text ends at a ` #` that its author hardly meant as a comment goes out. */
import { type Document, visit } from 'yaml';

/** `Bay #4`: a comment is written with a space behind its `#`. */
const NUMBER_SIGN = /[ \t]#\S/;

/** Offsets of the number signs. Without quotes YAML takes them, and all behind them, for a comment. */
export function findCutTexts(document: Document, text: string): readonly number[] {
  if (!NUMBER_SIGN.test(text)) return [];
  const found: number[] = [];
  visit(document, {
    Scalar(_key, { type, range }) {
      if (type !== 'PLAIN' || !range) return;
      const [, end] = range;
      const [blank] = /^[ \t]+(?=#\S)/.exec(text.slice(end)) ?? [];
      if (blank !== undefined) found.push(end + blank.length);
    },
  });
  return found;
}
