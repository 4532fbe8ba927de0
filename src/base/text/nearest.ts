/** Finds the word nearest to one that is not known. */
import { changesBetween } from './changesBetween.js';

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
