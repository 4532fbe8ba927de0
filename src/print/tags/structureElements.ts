/** Maps the elements of a document to the standard structure types of PDF. */

import { GROUPING, headingLevel, structureType } from '../content/structureTypes.js';
import type { DrawnBranch } from './leaf.js';
import { list, listItem } from './listElements.js';
import { cellAttributes, tableParts } from './tableElements.js';
import { inParagraphs, type Kid, type TagElement } from './tagElement.js';

/** The elements of one part, with text in paragraphs and without gaps in heading levels. */
export function structureElements(roots: readonly DrawnBranch[]): readonly Kid[] {
  const levels = [...new Set(roots.flatMap(levelsIn))].sort((a, b) => a - b);
  return inParagraphs(roots.flatMap((root) => new Tagger(levels).tag(root)));
}

function levelsIn(branch: DrawnBranch): number[] {
  const own = headingLevel(branch.element);
  const below = branch.kids.flatMap((kid) => (kid.kind === 'branch' ? levelsIn(kid) : []));
  return own === undefined ? below : [own, ...below];
}

class Tagger {
  /** The heading levels of the part; the lowest number becomes H1. */
  readonly #levels: readonly number[];
  /** The table section that is being read. */
  #section = '';

  constructor(levels: readonly number[]) {
    this.#levels = levels;
  }

  /** The element of a branch or, for one without a type, its content. */
  tag(branch: DrawnBranch): Kid[] {
    if (branch.element === 'table' && !hasHead(branch)) return this.#layoutTable(branch);
    const type = this.#typeOf(branch);
    const outer = this.#section;
    if (SECTIONS.includes(branch.element)) this.#section = branch.element;
    const bare = branch.element === 'figure' && type === undefined;
    const kids = branch.kids.flatMap((kid) =>
      kid.kind === 'branch' ? this.tag(bare ? captionAsText(kid) : kid) : [kid],
    );
    if (SECTIONS.includes(branch.element)) this.#section = outer;
    const { lang: language } = branch.attributes;
    if (type === undefined && language === undefined) return inParagraphs(kids);
    const element = this.#element(type ?? 'Div', branch, kids);
    return [language === undefined ? element : { ...element, language }];
  }

  #typeOf({ element, attributes }: DrawnBranch): string | undefined {
    const level = headingLevel(element);
    if (level !== undefined) return `H${this.#levels.indexOf(level) + 1}`;
    if (element === 'figure' && alternative(attributes) === undefined) return undefined;
    return structureType(element);
  }

  #element(type: string, branch: DrawnBranch, kids: readonly Kid[]): TagElement {
    switch (type) {
      case 'L':
        return list(branch, kids);
      case 'LI':
        return { kind: 'element', type, kids: listItem(kids) };
      case 'Table':
        return { kind: 'element', type, kids: tableParts(kids) };
      case 'TH':
      case 'TD':
        return { kind: 'element', type, kids, attributes: cellAttributes(type, branch, this.#section) };
      case 'Figure':
        return { kind: 'element', type, kids, alternative: alternative(branch.attributes) };
      default:
        return { kind: 'element', type, kids: GROUPING.includes(type) ? inParagraphs(kids) : kids };
    }
  }

  /** A table without header cells only arranges boxes on the page; its cells are read one after another. */
  #layoutTable(branch: DrawnBranch): Kid[] {
    return branch.kids.flatMap((kid) =>
      kid.kind !== 'branch'
        ? [kid]
        : TABLE_PARTS.includes(kid.element)
          ? inParagraphs(this.#layoutTable(kid))
          : this.tag(captionAsText(kid)),
    );
  }
}

/** The caption of a figure that is not a single picture, or of a layout table, is an ordinary paragraph. */
function captionAsText(branch: DrawnBranch): DrawnBranch {
  return ['figcaption', 'caption'].includes(branch.element) ? { ...branch, element: 'p' } : branch;
}

const SECTIONS: readonly string[] = ['table', 'thead', 'tbody', 'tfoot'];

const TABLE_PARTS: readonly string[] = ['thead', 'tbody', 'tfoot', 'tr', 'td'];

function hasHead(branch: DrawnBranch): boolean {
  return branch.kids.some(
    (kid) => kid.kind === 'branch' && (kid.element === 'th' || (kid.element !== 'table' && hasHead(kid))),
  );
}

function alternative(attributes: DrawnBranch['attributes']): string | undefined {
  return attributes['aria-label'] ?? attributes.alt;
}
