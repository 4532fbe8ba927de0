/** A part comes in; its text as a tree of elements, in reading order and without heads and feet, goes out. */

import type { Part, TextItem } from '../../shapes/composition.js';
import type { FieldValues } from '../content/documentOptions.js';
import { type Run, readingRuns } from '../content/readingRuns.js';
import { separateWords } from '../content/separateWords.js';

export interface TextBranch {
  readonly kind: 'branch';
  readonly index: number;
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where it leads, for a link. */
  href: string | undefined;
  kids: (TextBranch | TextLeaf)[];
}

export interface TextLeaf {
  readonly kind: 'leaf';
  readonly text: string;
  /** Whether its line was ended behind it on purpose. */
  readonly ends: boolean;
}

/** Cells and rows stay where nothing is in them: a row has as many as the others. */
const KEPT: readonly string[] = ['tr', 'th', 'td'];

/** The elements at the top. */
export function readingTree({ composition, filling }: Part, values: FieldValues = {}): readonly TextBranch[] {
  const { structure, pages } = composition;
  const runs = separateWords(
    pages.map((page) => readingRuns(page, filling)),
    structure,
  );
  const tree = new Tree(structure, values);
  for (const page of runs) addPage(page, tree);
  return tree.finish();
}

function addPage(runs: readonly Run[], tree: Tree): void {
  for (const run of runs) {
    if (run.kind === 'area') tree.area(run.item);
    else if (typeof run.node === 'number') {
      for (const { text, ends } of textsOf(run)) tree.add(run.node, { kind: 'leaf', text, ends });
    }
  }
}

function textsOf(run: Run): TextItem[] {
  if (run.kind === 'area') return [];
  return run.items.filter((item) => item.kind === 'text');
}

class Tree {
  readonly #nodes: Part['composition']['structure'];
  readonly #values: FieldValues;
  readonly #branches = new Map<number, TextBranch>();
  readonly #roots: TextBranch[] = [];

  constructor(nodes: Part['composition']['structure'], values: FieldValues) {
    this.#nodes = nodes;
    this.#values = values;
  }

  add(node: number, leaf: TextLeaf): void {
    this.#branch(node)?.kids.push(leaf);
  }

  /** A link gets its address; a field stands as a line to write on. */
  area(item: Extract<Run, { kind: 'area' }>['item']): void {
    const branch = this.#branch(item.node);
    if (branch === undefined) return;
    if (item.kind === 'link') branch.href = item.href;
    else
      branch.kids.push({
        kind: 'leaf',
        text: ` ${(this.#values[item.name] ?? item.value) || '________'} `,
        ends: false,
      });
  }

  finish(): readonly TextBranch[] {
    this.#nodes.forEach((node, index) => {
      if (KEPT.includes(node.element) && this.#branches.has(node.parent)) this.#branch(index);
    });
    for (const branch of this.#branches.values()) branch.kids = inOrder(branch.kids);
    return this.#roots.toSorted((a, b) => a.index - b.index);
  }

  #branch(index: number): TextBranch | undefined {
    const known = this.#branches.get(index);
    const node = this.#nodes[index];
    if (known !== undefined || node === undefined) return known;
    const { element, attributes, parent } = node;
    const branch: TextBranch = { kind: 'branch', index, element, attributes, href: undefined, kids: [] };
    this.#branches.set(index, branch);
    if (parent < 0) this.#roots.push(branch);
    else this.#branch(parent)?.kids.push(branch);
    return branch;
  }
}

/** Elements stand in the order of the document, whatever was drawn first; text between them stays where it is. */
function inOrder(kids: readonly (TextBranch | TextLeaf)[]): (TextBranch | TextLeaf)[] {
  const branches = kids.filter((kid) => kid.kind === 'branch').sort((a, b) => a.index - b.index);
  let next = 0;
  return kids.map((kid) => (kid.kind === 'branch' ? (branches[next++] ?? kid) : kid));
}
