/** Aligns two lists: the highest-scoring pairs that keep the order of both. */

/** Pairs of indexes. A score of 0 rules a pair out. Among equal alignments, the one that pairs earlier entries wins. */
export function align(
  left: number,
  right: number,
  score: (left: number, right: number) => number,
): readonly (readonly [number, number])[] {
  // numbers in one block of memory: two FAQs of two hundred questions make a hundred thousand pairs
  const scores = new Float64Array(left * right);
  for (let i = 0; i < left; i += 1) for (let j = 0; j < right; j += 1) scores[i * right + j] = score(i, j);
  const scoreAt = (i: number, j: number): number => scores[i * right + j] ?? 0;
  const best = bestScores(scores, left, right);
  const at = (i: number, j: number): number => best[i * (right + 1) + j] ?? 0;
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < left && j < right) {
    const own = scoreAt(i, j);
    if (own > 0 && own + at(i + 1, j + 1) === at(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The highest total for each pair of remaining ends, row by row; a row has one place more than `right`. */
function bestScores(scores: Float64Array, left: number, right: number): Float64Array {
  const width = right + 1;
  const best = new Float64Array((left + 1) * width);
  for (let i = left - 1; i >= 0; i -= 1) {
    for (let j = right - 1; j >= 0; j -= 1) {
      const [own = 0, at] = [scores[i * right + j], i * width + j];
      const both = own > 0 ? own + (best[at + width + 1] ?? 0) : 0;
      best[at] = Math.max(both, best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  return best;
}
