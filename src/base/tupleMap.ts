/** Caches values under keys of several parts. */

/** Lists and other objects are compared by identity. */
export type TuplePart = string | number | boolean | object | null | undefined;

interface TupleNode<Value> {
  /** Undefined after the last part. */
  next: Map<TuplePart, TupleNode<Value>> | undefined;
  value: Value | undefined;
}

/**
 * A map that is emptied when it is full. The parts are looked up one by one: joining them would create a new string
 * for each lookup, whose hash has to be computed, at several times the cost. Keys should begin with the parts that have
 * the fewest values: then most lookups are made in a few small maps.
 */
export class TupleMap<Value> {
  readonly #capacity: number;
  #root = emptyNode<Value>();
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: readonly TuplePart[]): Value | undefined {
    let node: TupleNode<Value> | undefined = this.#root;
    for (let index = 0; index < key.length && node !== undefined; index++) node = node.next?.get(key[index]);
    return node?.value;
  }

  /** All keys must have the same length. */
  set(key: readonly TuplePart[], value: Value): void {
    if (this.#size >= this.#capacity) {
      this.#root = emptyNode();
      this.#size = 0;
    }
    let node = this.#root;
    for (const part of key) {
      node.next ??= new Map();
      const next = node.next.get(part) ?? emptyNode<Value>();
      node.next.set(part, next);
      node = next;
    }
    if (node.value === undefined) this.#size++;
    node.value = value;
  }
}

function emptyNode<Value>(): TupleNode<Value> {
  return { next: undefined, value: undefined };
}
