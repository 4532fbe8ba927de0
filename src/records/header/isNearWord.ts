/** Decides whether one word is a misspelling of another. */
import { changesBetween } from '../../base/text/changesBetween.js';

/** Shorter words must begin with the same letter: `rate` is not a misspelling of `date`. */
const SHORT = 5;
const LONG = 9;

/**
 * One letter missing, added, replaced or swapped with its neighbor; two of these in words of at least nine letters. In
 * words of three letters, only a swap.
 */
export function isNearWord(written: string, word: string, most = word.length >= LONG ? 2 : 1): boolean {
  if (written === word) return true;
  if (Math.abs(written.length - word.length) > most) return false;
  if (word.length <= SHORT && written[0] !== word[0]) return false;
  if (word.length < 4 && [...written].sort().join('') !== [...word].sort().join('')) return false;
  return changesBetween(written, word) <= most;
}
