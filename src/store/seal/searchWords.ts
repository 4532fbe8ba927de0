/** The words by which a filing is found: their keyed hashes stand beside it. */
import type { NewFiling } from '../../shapes/documents/filing.js';
import { formMark } from '../../shapes/documents/formMark.js';

/** Letters of the shortest and of the longest beginning of a name. */
const SHORTEST = 2;
const LONGEST = 12;
/** People read the end of a VIN aloud. */
const VIN_ENDS = [8, 6] as const;

/** Every beginning of every word of the buyer's name; the VIN, whole and its end; the mark of the form. */
export function searchWordsOf({
  vin,
  buyer,
  values,
}: Pick<NewFiling, 'vin' | 'buyer' | 'values'>): readonly string[] {
  const names = wordsIn(buyer.name).flatMap((word) =>
    Array.from({ length: Math.min(word.length, LONGEST) - SHORTEST + 1 }, (_, more) =>
      word.slice(0, SHORTEST + more),
    ),
  );
  const ends = VIN_ENDS.map((length) => vin.slice(-length));
  return [...new Set([...names, ...[vin, ...ends, formMark(values)].map((each) => each.toLowerCase())])];
}

/** What is typed to find it: each of the words must be there. Empty for text that finds nothing by itself. */
export function searchWordsIn(typed: string): readonly string[] {
  return wordsIn(typed).map((word) => (isVinPart(word) ? word : word.slice(0, LONGEST)));
}

const isVinPart = (word: string): boolean => /\d/.test(word);

/** Without accents and capitals: Núñez is found by nunez. Initials are left out. */
const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(({ length }) => length >= SHORTEST);
