/** Several values come in as one key; what was kept under them goes out. */

/** Lists and other objects count as the same only where they are one and the same. */
export type TuplePart = string | number | boolean | object | null | undefined;

interface Node<Value> {
  readonly next: Map<TuplePart, Node<Value>>;
  value: Value | undefined;
}

/**
 * A map that starts over when it is full. The values are looked up one by one: one text made of them would be
 * another text for each question, whose hash has to be worked out, at several times the cost.
 */
export class TupleMap<Value> {
  readonly #capacity: number;
  #root = emptyNode<Value>();
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: readonly TuplePart[]): Value | undefined {
    let node: Node<Value> | undefined = this.#root;
    for (let index = 0; index < key.length && node !== undefined; index++) node = node.next.get(key[index]);
    return node?.value;
  }

  /** Keys are of one length. */
  set(key: readonly TuplePart[], value: Value): void {
    if (this.#size >= this.#capacity) {
      this.#root = emptyNode();
      this.#size = 0;
    }
    let node = this.#root;
    for (const part of key) {
      const next = node.next.get(part) ?? emptyNode<Value>();
      node.next.set(part, next);
      node = next;
    }
    if (node.value === undefined) this.#size++;
    node.value = value;
  }
}

function emptyNode<Value>(): Node<Value> {
  return { next: new Map(), value: undefined };
}
