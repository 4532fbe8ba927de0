/** Finds what no campaign or brand file has a use for: very deep nesting, endless texts, control characters. */
import { type Document, isCollection, isPair, isScalar, type Node, visit } from 'yaml';
import { hasControl } from '../../base/text/visible.js';

/** Levels of lists and maps; the schemas need fewer than twenty. */
const DEEPEST = 100;
/** Characters of one text: some twenty printed pages. */
const LONGEST = 50_000;

export interface Unfit {
  readonly offset: number;
  readonly what: string;
}

/** Every text with its offset, or the one place where the nesting goes too deep. */
export function findUnfitTexts(document: Document): readonly Unfit[] {
  const deep = tooDeep(document);
  if (deep !== undefined) return [deep];
  const found: Unfit[] = [];
  visit(document, {
    Scalar(_key, { value, range }) {
      const what = typeof value === 'string' ? wrongWith(value) : undefined;
      if (what !== undefined) found.push({ offset: range?.[0] ?? 0, what });
    },
  });
  return found;
}

function wrongWith(text: string): string | undefined {
  if (text.length > LONGEST)
    return `a text is at most ${LONGEST.toLocaleString('en-US')} characters long; this one has ${text.length.toLocaleString('en-US')}`;
  return hasControl(text) ? 'the text holds a control character; remove it' : undefined;
}

/** Level by level, since walking down by recursion is what such a file breaks. */
function tooDeep({ contents }: Document): Unfit | undefined {
  let level: readonly unknown[] = [contents];
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > DEEPEST) return { offset: offsetOf(first), what: TOO_DEEP };
    level = level.flatMap((node) => (isCollection(node) ? node.items.flatMap(below) : []));
  }
  return undefined;
}

export const TOO_DEEP = `it is nested more than ${DEEPEST} levels deep`;

const below = (item: unknown): readonly unknown[] => (isPair(item) ? [item.key, item.value] : [item]);

const offsetOf = (node: unknown): number =>
  isScalar(node) || isCollection(node) ? ((node as Node).range?.[0] ?? 0) : 0;
