/** Builds the tree of a document's elements, with what was drawn for each of them as its leaves. */
import type { StructureNode } from '../../shapes/layout/composition.js';

/** An element of the document. Its `kind` tells it from a leaf. */
export interface Branch<Leaf> {
  readonly kind: 'branch';
  /** Index into the structure of the composition. */
  readonly index: number;
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
  kids: (Branch<Leaf> | Leaf)[];
}

/** Table rows and cells are kept even when they are empty, so that all rows have the same number of cells. */
const KEPT: readonly string[] = ['tr', 'th', 'td'];

/** The tree of one part. An element for which nothing was drawn is left out. */
export class ElementTree<Leaf extends { readonly kind: string }> {
  readonly #nodes: readonly StructureNode[];
  readonly #branches = new Map<number, Branch<Leaf>>();
  readonly #roots: Branch<Leaf>[] = [];

  constructor(nodes: readonly StructureNode[]) {
    this.#nodes = nodes;
  }

  /** Appends a leaf to its element, after everything that was drawn for it earlier. */
  add(node: number, leaf: Leaf): void {
    this.open(node)?.kids.push(leaf);
  }

  /** Keeps the element even if it gets no leaf; undefined when the structure has no such node. */
  open(index: number): Branch<Leaf> | undefined {
    const known = this.#branches.get(index);
    const node = this.#nodes[index];
    if (known !== undefined || node === undefined) return known;
    const { element, attributes, parent } = node;
    const branch: Branch<Leaf> = { kind: 'branch', index, element, attributes, kids: [] };
    this.#branches.set(index, branch);
    if (parent < 0) this.#roots.push(branch);
    else this.open(parent)?.kids.push(branch);
    return branch;
  }

  /** The top-level elements, each level in document order. */
  finish(): readonly Branch<Leaf>[] {
    this.#nodes.forEach((node, index) => {
      if (KEPT.includes(node.element) && this.#branches.has(node.parent)) this.open(index);
    });
    for (const branch of this.#branches.values()) branch.kids = inDocumentOrder(branch.kids);
    return this.#roots.toSorted((a, b) => a.index - b.index);
  }
}

/** Sorts the elements among themselves, whichever was drawn first; leaves between them stay in place. */
function inDocumentOrder<Leaf extends { readonly kind: string }>(
  kids: readonly (Branch<Leaf> | Leaf)[],
): (Branch<Leaf> | Leaf)[] {
  const branches = kids.filter(isBranch).sort((a, b) => a.index - b.index);
  let next = 0;
  return kids.map((kid) => (isBranch(kid) ? (branches[next++] ?? kid) : kid));
}

function isBranch<Leaf extends { readonly kind: string }>(kid: Branch<Leaf> | Leaf): kid is Branch<Leaf> {
  return kid.kind === 'branch';
}
