/** A map that starts over when it is full: nothing is done for a key that is found, which is nearly every time. */
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
