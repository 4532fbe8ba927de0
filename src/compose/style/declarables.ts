/** Lists all names that a style sheet may declare, in the order of the documentation. */
import type { Declarable } from './declarable.js';
import { LONGHANDS } from './longhands.js';
import { SHORTHANDS } from './shorthands.js';
import { keyword } from './syntax.js';

/** Properties that a browser needs and that change nothing here: their one value is what compose does anyway. */
const SETTLED: readonly Declarable[] = [
  settled('border-collapse', 'collapse'),
  settled('list-style-position', 'outside'),
  settled('table-layout', 'fixed'),
  settled('overflow-wrap', 'anywhere', 'break-word'),
  settled('print-color-adjust', 'exact'),
];

const isAddition = ({ name }: Declarable): boolean => name.startsWith('--');

/** The additions of compose come last. */
export const DECLARABLES: ReadonlyMap<string, Declarable> = new Map(
  [
    ...LONGHANDS.filter((each) => !isAddition(each)),
    ...SETTLED,
    ...SHORTHANDS,
    ...LONGHANDS.filter(isAddition),
  ].map((each) => [each.name, each]),
);

function settled(name: string, ...words: readonly string[]): Declarable {
  const { values, read } = keyword(...words);
  return { name, keys: [], values, read: (tokens) => (read(tokens) === undefined ? undefined : []) };
}
