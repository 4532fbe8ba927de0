/** Finds texts that YAML cuts short at a ` #` that the author hardly intended as a comment. */
import { type Document, visit } from 'yaml';

/** `Bay #4`: a comment is written with a space behind its `#`. */
const NUMBER_SIGN = /[ \t]#\S/;

/** Offsets of the number signs. Without quotes, YAML reads them and everything after them as a comment. */
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
