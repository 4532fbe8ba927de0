/** Reads the text of a part as a tree of elements, in reading order and without running heads and feet. */
import type { FieldItem, FilledComposition, LinkItem } from '../../shapes/layout/composition.js';
import type { FieldValues } from '../content/documentOptions.js';
import { type Branch, ElementTree } from '../content/elementTree.js';
import { type Run, readingRuns } from '../content/readingRuns.js';
import { separateWords } from '../content/separateWords.js';

export interface TextBranch extends Omit<Branch<TextLeaf>, 'kids'> {
  /** The target of a link. */
  readonly href: string | undefined;
  readonly kids: readonly (TextBranch | TextLeaf)[];
}

export interface TextLeaf {
  readonly kind: 'leaf';
  readonly text: string;
  /** Whether a forced line break follows. */
  readonly ends: boolean;
}

/** The top-level elements. A form field reads as its value, or as a blank to write on. */
export function readingTree(
  { composition, filling }: FilledComposition,
  values: FieldValues = {},
): readonly TextBranch[] {
  const { structure, pages } = composition;
  const runs = separateWords(
    pages.map((page) => readingRuns(page, filling)),
    structure,
  );
  const builder = new TreeBuilder(new ElementTree(structure), values);
  for (const page of runs) for (const run of page) builder.read(run);
  return builder.finish();
}

class TreeBuilder {
  readonly #tree: ElementTree<TextLeaf>;
  readonly #values: FieldValues;
  readonly #hrefs = new Map<number, string>();

  constructor(tree: ElementTree<TextLeaf>, values: FieldValues) {
    this.#tree = tree;
    this.#values = values;
  }

  read(run: Run): void {
    if (run.kind === 'area') this.#area(run.item);
    else if (typeof run.node === 'number') {
      for (const item of run.items)
        if (item.kind === 'text') this.#tree.add(run.node, leaf(item.part?.reads ?? item.text, item.ends));
        else if (item.kind === 'picture') this.#tree.open(run.node);
    }
  }

  finish(): readonly TextBranch[] {
    return this.#tree.finish().map((branch) => this.#linked(branch));
  }

  #area(item: LinkItem | FieldItem): void {
    if (item.kind === 'link') {
      this.#tree.open(item.node);
      this.#hrefs.set(item.node, item.href);
    } else {
      const value = this.#values[item.name] ?? item.value;
      this.#tree.add(item.node, leaf(` ${value || BLANK} `, false));
    }
  }

  #linked(branch: Branch<TextLeaf>): TextBranch {
    const kids = branch.kids.map((kid) => (kid.kind === 'branch' ? this.#linked(kid) : kid));
    return { ...branch, kids, href: this.#hrefs.get(branch.index) };
  }
}

const BLANK = '________';

function leaf(text: string, ends: boolean): TextLeaf {
  return { kind: 'leaf', text, ends };
}
