/** Aligns two lists: the highest-scoring pairs that keep the order of both. */

/** Pairs of indexes. A score of 0 rules a pair out. Among equal alignments, the one that pairs earlier entries wins. */
export function align(
  left: number,
  right: number,
  score: (left: number, right: number) => number,
): readonly (readonly [number, number])[] {
  const scores = Array.from({ length: left }, (_, i) => Array.from({ length: right }, (_, j) => score(i, j)));
  const best = bestScores(scores, left, right);
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < left && j < right) {
    const own = scores[i]?.[j] ?? 0;
    if (own > 0 && own + at(i + 1, j + 1) === at(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The highest total for each pair of remaining ends. */
function bestScores(scores: readonly (readonly number[])[], left: number, right: number): number[][] {
  const best = Array.from({ length: left + 1 }, () => new Array<number>(right + 1).fill(0));
  for (let i = left - 1; i >= 0; i -= 1) {
    for (let j = right - 1; j >= 0; j -= 1) {
      const own = scores[i]?.[j] ?? 0;
      const both = own > 0 ? own + (best[i + 1]?.[j + 1] ?? 0) : 0;
      const row = best[i];
      if (row !== undefined) row[j] = Math.max(both, best[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return best;
}
