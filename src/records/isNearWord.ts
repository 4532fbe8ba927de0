/** Whether one word is a misspelling of another. */

/** Shorter words must begin alike: `rate` is no misspelling of `date`. */
const SHORT = 5;
const LONG = 9;

/**
 * One letter missing, added, replaced or swapped with its neighbor; two of these in words of nine letters and more. In
 * words of three letters only two that are swapped.
 */
export function isNearWord(written: string, word: string, most = word.length >= LONG ? 2 : 1): boolean {
  if (written === word) return true;
  if (Math.abs(written.length - word.length) > most) return false;
  if (word.length <= SHORT && written[0] !== word[0]) return false;
  if (word.length < 4 && written.length !== word.length) return false;
  return changesBetween(written, word, word.length < 4) <= most;
}

/** Damerau's distance: insertions, deletions, replacements, and swaps of neighbors. */
function changesBetween(a: string, b: string, swapsOnly: boolean): number {
  const costs = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 1; j <= b.length; j++) costs[0]?.push(j);
  const at = (i: number, j: number): number => costs[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const replaced = at(i - 1, j - 1) + (same ? 0 : swapsOnly ? 2 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      costs[i]?.push(Math.min(replaced, at(i - 1, j) + 1, at(i, j - 1) + 1, swapped));
    }
  }
  return at(a.length, b.length);
}
