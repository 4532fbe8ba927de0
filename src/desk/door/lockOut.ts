/** Locks a name, or an address, after wrong passwords. Kept in memory, like the sessions. */

/** Wrong passwords in a row before a lock. */
const MOST_BY_NAME = 5;
const MOST_BY_ADDRESS = 50;
/** Milliseconds that a lock lasts. After it each further wrong password locks again. */
const LOCKED = 15 * 60 * 1000;
/** Milliseconds by which an answer is slower for each wrong password before it. */
const SLOWER = 500;
/** Names and addresses that are remembered. */
const MOST_KNOWN = 20_000;

interface Tries {
  readonly count: number;
  /** When the last of them was. */
  readonly at: number;
}

export type Turn =
  /** Milliseconds until the next try. */
  | { readonly kind: 'locked'; readonly wait: number }
  /** Milliseconds by which the answer is to be slowed down. */
  | { readonly kind: 'try'; readonly slower: number };

export class LockOut {
  readonly #tries = new Map<string, Tries>();

  /**
   * Counts the try as a wrong one until `passed` says otherwise: a thousand at the same time are a thousand.
   *
   * @param now milliseconds
   */
  begin(name: string, address: string, now: number): Turn {
    const [byName, byAddress] = [`name ${name}`, `address ${address}`];
    const wait = Math.max(
      this.#locked(byName, MOST_BY_NAME, now),
      this.#locked(byAddress, MOST_BY_ADDRESS, now),
    );
    if (wait > 0) return { kind: 'locked', wait };
    const before = this.#tries.get(byName)?.count ?? 0;
    this.#count(byName, now);
    this.#count(byAddress, now);
    return { kind: 'try', slower: Math.min(before, MOST_BY_NAME) * SLOWER };
  }

  passed(name: string, address: string): void {
    this.#tries.delete(`name ${name}`);
    this.#tries.delete(`address ${address}`);
  }

  #locked(key: string, most: number, now: number): number {
    const tries = this.#tries.get(key);
    if (tries === undefined || tries.count < most) return 0;
    return Math.max(0, tries.at + LOCKED - now);
  }

  #count(key: string, now: number): void {
    const count = (this.#tries.get(key)?.count ?? 0) + 1;
    this.#tries.delete(key);
    this.#tries.set(key, { count, at: now });
    const [oldest] = this.#tries.keys();
    if (this.#tries.size > MOST_KNOWN && oldest !== undefined) this.#tries.delete(oldest);
  }
}
