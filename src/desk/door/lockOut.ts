/** Locks a name, or an address, after wrong passwords. */
import type { Tries } from '../../shapes/desk/deskDoor.js';

/** Wrong passwords in a row before a lock. */
const MOST_BY_NAME = 5;
const MOST_BY_ADDRESS = 50;
/** Milliseconds that a lock lasts. After it each further wrong password locks again. */
const LOCKED = 15 * 60 * 1000;
/** Milliseconds by which an answer is slower for each wrong password before it. */
const SLOWER = 500;

export type Turn =
  /** Milliseconds until the next try. */
  | { readonly kind: 'locked'; readonly wait: number }
  /** Milliseconds by which the answer is to be slowed down. */
  | { readonly kind: 'try'; readonly slower: number };

export interface Tried {
  readonly byName: Tries | undefined;
  readonly byAddress: Tries | undefined;
}

/**
 * Counts a try as a wrong one, until `openSignIn` forgets it: a thousand at the same time are a thousand. A try while
 * locked counts for nothing.
 *
 * @param before wrong passwords in a row
 * @param now milliseconds since 1970
 */
export function countTry(before: Tried, now: number): { readonly after: Tried; readonly turn: Turn } {
  const { byName, byAddress } = before;
  const wait = Math.max(locked(byName, MOST_BY_NAME, now), locked(byAddress, MOST_BY_ADDRESS, now));
  if (wait > 0) return { after: before, turn: { kind: 'locked', wait } };
  return {
    after: { byName: oneMore(byName, now), byAddress: oneMore(byAddress, now) },
    turn: { kind: 'try', slower: Math.min(byName?.count ?? 0, MOST_BY_NAME) * SLOWER },
  };
}

function locked(tries: Tries | undefined, most: number, now: number): number {
  if (tries === undefined || tries.count < most) return 0;
  return Math.max(0, Date.parse(tries.at) + LOCKED - now);
}

const oneMore = (tries: Tries | undefined, now: number): Tries => ({
  count: (tries?.count ?? 0) + 1,
  at: new Date(now).toISOString(),
});
