/** Scores how likely one block became another. */
import type { Block } from '../shapes/layout/revision.js';

/** Below this, two blocks are different ones. */
export const LEAST_LIKENESS = 0.4;

/** 0 to 1. Rows with the same name in the same table, and answers to the same question, are the same block whatever they
 * say. */
export function likeness(before: Block, after: Block): number {
  if (before.kind !== after.kind || before.table !== after.table) return 0;
  const words = shared(before.text, after.text);
  const sameName =
    before.kind === 'row' ? before.row === after.row : before.at === after.at && before.at !== '';
  const sameSection = before.section === after.section;
  return sameName && sameSection ? Math.max(words, LEAST_LIKENESS + words / 2) : words;
}

/** Words in common, as a share of all words (Dice coefficient). */
function shared(a: string, b: string): number {
  const left = a.toLowerCase().split(/\W+/u);
  const right = b.toLowerCase().split(/\W+/u);
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) both += 1;
    counts.set(word, count - 1);
  }
  return (2 * both) / (left.length + right.length);
}
