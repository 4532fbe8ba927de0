/**
 * Caches values in a map that is emptied when it is full, so that a hit, which is by far the usual case, costs
 * nothing more.
 */
export class BoundedMap<Key, Value> {
  readonly #entries = new Map<Key, Value>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The value kept under the key, or the one made now. */
  get(key: Key, make: (key: Key) => Value): Value {
    const kept = this.#entries.get(key);
    if (kept !== undefined) return kept;
    const value = make(key);
    if (this.#entries.size >= this.#capacity) this.#entries.clear();
    this.#entries.set(key, value);
    return value;
  }
}
