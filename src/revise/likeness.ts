/** Scores how likely one block became another. */
import type { Block } from '../shapes/layout/revision.js';

/** Below this, two blocks are different ones. */
export const LEAST_LIKENESS = 0.4;

/** 0 to 1. Rows with the same name in the same table, and answers to the same question, are the same block whatever they
 * say. */
export function likeness(before: Block, after: Block): number {
  if (before.kind !== after.kind || before.table !== after.table) return 0;
  const words = shared(before, after);
  const sameName =
    before.kind === 'row' ? before.row === after.row : before.at === after.at && before.at !== '';
  const sameSection = before.section === after.section;
  return sameName && sameSection ? Math.max(words, LEAST_LIKENESS + words / 2) : words;
}

/** Words in common, as a share of all words (Dice coefficient). */
function shared(before: Block, after: Block): number {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  let [both, i, j] = [0, 0, 0];
  while (i < left.length && j < right.length) {
    const [a = 0, b = 0] = [left[i], right[j]];
    if (a === b) both += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return (2 * both) / (left.length + right.length);
}

/** A block is compared with all others of a document: of two hundred questions with none alike, a hundred thousand times. */
const read = new WeakMap<Block, Uint32Array>();

/** The hashes of its words, sorted: comparing numbers takes a fiftieth of the time. */
function wordsOf(block: Block): Uint32Array {
  const known = read.get(block);
  if (known !== undefined) return known;
  const words = Uint32Array.from(block.text.toLowerCase().split(/\W+/u), hashOf).sort();
  read.set(block, words);
  return words;
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
