/** Finds where two texts differ, with a few words of context around each place. */
import { align } from './align.js';

export interface WordChange {
  readonly before: string;
  readonly after: string;
}

/** Words of context on each side of a place. */
const AROUND = 3;
/** With more places than this, both texts are given in full. */
const MOST_PLACES = 3;

interface Hunk {
  readonly old: readonly [from: number, to: number];
  readonly now: readonly [from: number, to: number];
}

/** One entry for each place; the two full texts if they have little in common. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const old = before.split(' ');
  const now = after.split(' ');
  const pairs = align(old.length, now.length, (i, j) => (old[i] === now[j] ? 1 : 0));
  const hunks = joined(hunksOf(pairs, old.length, now.length));
  if (hunks.length > MOST_PLACES || pairs.length * 2 < now.length) return [{ before, after }];
  return hunks.map((hunk) => ({ before: excerpt(old, hunk.old), after: excerpt(now, hunk.now) }));
}

function hunksOf(pairs: readonly (readonly [number, number])[], old: number, now: number): Hunk[] {
  let [i, j] = [0, 0];
  return [...pairs, [old, now] as const].flatMap(([nextOld, nextNow]) => {
    const hunk: Hunk = { old: [i, nextOld], now: [j, nextNow] };
    const isEmpty = i === nextOld && j === nextNow;
    [i, j] = [nextOld + 1, nextNow + 1];
    return isEmpty ? [] : [hunk];
  });
}

/** Joins places so close that their context would overlap. */
function joined(hunks: readonly Hunk[]): Hunk[] {
  const result: Hunk[] = [];
  for (const hunk of hunks) {
    const last = result.at(-1);
    if (last !== undefined && hunk.now[0] - last.now[1] <= 2 * AROUND) {
      result[result.length - 1] = { old: [last.old[0], hunk.old[1]], now: [last.now[0], hunk.now[1]] };
    } else result.push(hunk);
  }
  return result;
}

function excerpt(words: readonly string[], [from, to]: readonly [number, number]): string {
  const start = Math.max(0, from - AROUND);
  const end = Math.min(words.length, to + AROUND);
  const text = words.slice(start, end).join(' ');
  return `${start > 0 ? '... ' : ''}${text}${end < words.length ? ' ...' : ''}`;
}
