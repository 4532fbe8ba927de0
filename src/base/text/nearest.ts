/** Finds the known name nearest to an unknown word, and says in an error message which names there are. */
import { changesBetween } from './changesBetween.js';

/** More names than this would bury the message. */
const MOST_LISTED = 30;

/** The candidate that starts with the word, or else the one with the fewest edits; undefined when none is near. */
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

/** For an error message: the nearest candidate, or else all candidates. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? whatThereIs(candidates) : `did you mean "${near}"?`;
}

/** `there are a, b and 12 more`, or `there are none`. */
function whatThereIs(candidates: readonly string[]): string {
  const listed = candidates.slice(0, MOST_LISTED).join(', ');
  const more = candidates.length - MOST_LISTED;
  return `there are ${listed || 'none'}${more > 0 ? ` and ${more} more` : ''}`;
}
