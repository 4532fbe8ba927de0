/** Nodes of a composition and what was drawn for each come in, in drawing order; the tree over both goes out. */
import type { StructureNode } from '../../shapes/composition.js';
import type { PdfReference } from '../pdfkit/pdfObjects.js';

/** Left, bottom, right and top on the page, in points from its lower left corner. */
export type Box = readonly [number, number, number, number];

/** Marked content of a page. */
export interface ContentLeaf {
  readonly kind: 'content';
  readonly page: PageKey;
  readonly mcid: number;
  /** Around what was drawn; known in figures only. */
  readonly box: Box | undefined;
  readonly text: string;
}

/** An annotation: a link or the widget of a field. */
export interface ObjectLeaf {
  readonly kind: 'object';
  readonly page: PageKey;
  readonly annotation: PdfReference;
  /** Its key in the parent tree. */
  readonly key: number;
}

export interface PageKey {
  readonly reference: PdfReference;
  /** Its key in the parent tree. */
  readonly key: number;
}

export type Leaf = ContentLeaf | ObjectLeaf;

export interface Branch {
  readonly kind: 'branch';
  readonly index: number;
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
  kids: (Branch | Leaf)[];
}

/** Cells and rows stay where they have nothing in them: a table has as many in each row. */
const KEPT: readonly string[] = ['tr', 'th', 'td'];

/** The tree of one part. A node that nothing was drawn for is left out. */
export class StructureTree {
  readonly #nodes: readonly StructureNode[];
  readonly #branches = new Map<number, Branch>();
  readonly #roots: Branch[] = [];

  constructor(nodes: readonly StructureNode[]) {
    this.#nodes = nodes;
  }

  /** Hangs what was drawn below its node, after what was drawn before. */
  add(node: number, leaf: Leaf): void {
    this.#branch(node)?.kids.push(leaf);
  }

  finish(): readonly Branch[] {
    this.#nodes.forEach((node, index) => {
      if (KEPT.includes(node.element) && this.#branches.has(node.parent)) this.#branch(index);
    });
    for (const branch of this.#branches.values()) branch.kids = inOrder(branch.kids);
    return this.#roots.toSorted((a, b) => a.index - b.index);
  }

  /** Makes the branch, and those above it, when the first of it is drawn. */
  #branch(index: number): Branch | undefined {
    const known = this.#branches.get(index);
    const node = this.#nodes[index];
    if (known || !node) return known;
    const { element, attributes, parent } = node;
    const branch: Branch = { kind: 'branch', index, element, attributes, kids: [] };
    this.#branches.set(index, branch);
    if (parent < 0) this.#roots.push(branch);
    else this.#branch(parent)?.kids.push(branch);
    return branch;
  }
}

/** Elements stand in the order of the document, whatever was drawn first; text between them stays where it is. */
function inOrder(kids: readonly (Branch | Leaf)[]): (Branch | Leaf)[] {
  const branches = kids.filter((kid) => kid.kind === 'branch').sort((a, b) => a.index - b.index);
  let next = 0;
  return kids.map((kid) => (kid.kind === 'branch' ? (branches[next++] ?? kid) : kid));
}
