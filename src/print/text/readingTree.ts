/** A part comes in; its text as a tree of elements, in reading order and without heads and feet, goes out. */

import type { Part, TextItem } from '../../shapes/composition.js';
import type { FontBook } from '../../shapes/fontBook.js';
import type { Points } from '../../shapes/units.js';
import type { FieldValues } from '../formFields.js';
import { type Run, readingRuns } from '../readingRuns.js';
import { separateWords } from '../separateWords.js';

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
  /** Whether the line was ended after it, though more would have gone into it. */
  ends: boolean;
}

/** Cells and rows stay where nothing is in them: a row has as many as the others. */
const KEPT: readonly string[] = ['tr', 'th', 'td'];
const CELLS: readonly string[] = ['th', 'td'];

/** The elements at the top. */
export function readingTree(
  { composition, filling }: Part,
  fonts: FontBook,
  values: FieldValues = {},
): readonly TextBranch[] {
  const { structure, pages } = composition;
  const runs = separateWords(
    pages.map((page) => readingRuns(page, filling)),
    structure,
  );
  const tree = new Tree(structure, values);
  for (const page of runs) addPage(page, tree, fonts);
  return tree.finish();
}

/** Lines of a cell end where it does; all others where the text of the page does. */
function addPage(runs: readonly Run[], tree: Tree, fonts: FontBook): void {
  const rights = new Map<number, Points>();
  const boxOf = (run: Run) => tree.cellAround(run.kind === 'area' ? -1 : run.node);
  for (const run of runs) {
    const ends = textsOf(run).map(({ item, x }) => x + widthOf(item, fonts));
    rights.set(boxOf(run), Math.max(rights.get(boxOf(run)) ?? 0, ...ends));
  }
  let last: { leaf: TextLeaf; end: Points; baseline: Points } | undefined;
  for (const run of runs) {
    const right = rights.get(boxOf(run)) ?? 0;
    if (run.kind === 'area') tree.area(run.item);
    else if (typeof run.node === 'number') {
      for (const { item, x, y } of textsOf(run)) {
        const first = item.text.trim().split(' ')[0] ?? '';
        const fits = last !== undefined && last.end + widthOf({ ...item, text: `${first} ` }, fonts) < right;
        if (last !== undefined && y > last.baseline + item.size / 2) last.leaf.ends = fits;
        const leaf: TextLeaf = { kind: 'leaf', text: item.text, ends: false };
        tree.add(run.node, leaf);
        last = { leaf, end: x + widthOf(item, fonts), baseline: y };
      }
    }
  }
}

function textsOf(run: Run): { readonly item: TextItem; readonly x: Points; readonly y: Points }[] {
  if (run.kind === 'area') return [];
  return run.items.flatMap((item) =>
    item.kind === 'text' ? [{ item, x: run.x + item.x, y: run.y + item.baseline }] : [],
  );
}

function widthOf(item: Pick<TextItem, 'face' | 'text' | 'size'>, fonts: FontBook): Points {
  return (fonts.width(item.face, item.text) * item.size) / 1000;
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

  /** The cell that a node stands in; -1 outside of tables. */
  cellAround(node: number | string): number {
    if (typeof node === 'string') return -1;
    const found = this.#nodes[node];
    return found === undefined || CELLS.includes(found.element) ? node : this.cellAround(found.parent);
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
