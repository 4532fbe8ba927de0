/** Finds the known name nearest to an unknown word, and tells in an error message which names there are. */
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
  return near === undefined ? `there are ${listed(candidates)}` : `did you mean "${near}"?`;
}

/**
 * For an error message about a name that a list or a folder does not have: `campaigns/ has 20LC02, 23LJ01`, and the
 * nearest of them.
 */
export function whatItHas(list: string, word: string, names: readonly string[]): string {
  const near = nearest(word, names);
  return `${list} has ${listed(names)}${near === undefined ? '' : `; did you mean ${near}?`}`;
}

/** `a, b and 12 more`, or `none`. */
export function listed(names: readonly string[], most = MOST_LISTED): string {
  const more = names.length - most;
  return `${names.slice(0, most).join(', ') || 'none'}${more > 0 ? ` and ${more} more` : ''}`;
}
