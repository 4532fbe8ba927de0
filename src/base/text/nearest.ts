/** The word nearest to one that is not known. */

/**
 * The candidate that goes on where the word ends, or else the one with the fewest changes to get to it;
 * undefined when none is near.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const folded = word.toLowerCase();
  const longer = candidates.find(
    (candidate) => folded.length > 2 && candidate.toLowerCase().startsWith(folded),
  );
  if (longer !== undefined) return longer;
  const ranked = candidates
    .map((candidate) => ({ candidate, changes: changesBetween(folded, candidate.toLowerCase()) }))
    .sort((a, b) => a.changes - b.changes);
  const best = ranked[0];
  const limit = Math.max(1, Math.floor(word.length / 2));
  return best && best.changes <= limit ? best.candidate : undefined;
}

/** For an error message: the nearest candidate, or else all there are. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? `there are ${candidates.join(', ') || 'none'}` : `did you mean "${near}"?`;
}

/** Levenshtein's distance: insertions, deletions and replacements of one character. */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) row = nextRow(a, b, i, row);
  return row[b.length] ?? 0;
}

function nextRow(a: string, b: string, i: number, above: readonly number[]): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const replace = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
    row.push(Math.min((row[j - 1] ?? 0) + 1, (above[j] ?? 0) + 1, replace));
  }
  return row;
}
