/** The tree of elements and what was drawn for them comes in; elements of the standard types of PDF go out. */
import type { Branch, ContentLeaf, Leaf } from './structureTree.js';
import { GROUPING, headingLevel, IN_LINE, structureType } from './structureTypes.js';

/** A structure element to be written. */
export interface TagElement {
  readonly kind: 'element';
  readonly type: string;
  readonly kids: readonly Kid[];
  readonly language?: string | undefined;
  readonly alternative?: string | undefined;
  readonly title?: string | undefined;
  /** Scope, spans or numbering; the owner is clear from the type. */
  readonly attributes?: Readonly<Record<string, string | number>> | undefined;
}

export type Kid = TagElement | Leaf;

/** The elements of one part, text in paragraphs, headings without a gap in their levels. */
export function structureElements(roots: readonly Branch[]): readonly Kid[] {
  const levels = [...new Set(roots.flatMap(levelsIn))].sort((a, b) => a - b);
  return inParagraphs(roots.flatMap((root) => new Tagger(levels).tag(root)));
}

function levelsIn(branch: Branch): number[] {
  const own = headingLevel(branch.element);
  const below = branch.kids.flatMap((kid) => (kid.kind === 'branch' ? levelsIn(kid) : []));
  return own === undefined ? below : [own, ...below];
}

class Tagger {
  /** Levels of the headings that the part has: the lowest becomes H1. */
  readonly #levels: readonly number[];
  /** The part of a table that is being read. */
  #section = '';

  constructor(levels: readonly number[]) {
    this.#levels = levels;
  }

  /** The element of a branch; or, for one without a type, what is in it. */
  tag(branch: Branch): Kid[] {
    if (branch.element === 'table' && !hasHead(branch)) return this.#layoutTable(branch);
    const type = this.#typeOf(branch);
    if (SECTIONS.includes(branch.element)) this.#section = branch.element;
    const bare = branch.element === 'figure' && type === undefined;
    const kids = branch.kids.flatMap((kid) =>
      kid.kind === 'branch' ? this.tag(bare ? captionAsText(kid) : kid) : [kid],
    );
    const { lang: language } = branch.attributes;
    if (type === undefined && language === undefined) return inParagraphs(kids);
    const element = this.#element(type ?? 'Div', branch, kids);
    return [language === undefined ? element : { ...element, language }];
  }

  #typeOf({ element, attributes }: Branch): string | undefined {
    const level = headingLevel(element);
    if (level !== undefined) return `H${this.#levels.indexOf(level) + 1}`;
    if (element === 'figure' && alternative(attributes) === undefined) return undefined;
    return structureType(element);
  }

  #element(type: string, branch: Branch, kids: readonly Kid[]): TagElement {
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

  /** A table without head cells orders boxes on the page and says nothing: its cells are read one after another. */
  #layoutTable(branch: Branch): Kid[] {
    return branch.kids.flatMap((kid) =>
      kid.kind !== 'branch'
        ? [kid]
        : TABLE_PARTS.includes(kid.element)
          ? inParagraphs(this.#layoutTable(kid))
          : this.tag(kid),
    );
  }
}

/** What stands below a figure that is not one picture is a paragraph like others. */
function captionAsText(branch: Branch): Branch {
  return branch.element === 'figcaption' ? { ...branch, element: 'p' } : branch;
}

const SECTIONS: readonly string[] = ['table', 'thead', 'tbody', 'tfoot'];

const TABLE_PARTS: readonly string[] = ['thead', 'tbody', 'tfoot', 'tr', 'td'];

function hasHead(branch: Branch): boolean {
  return branch.kids.some(
    (kid) => kid.kind === 'branch' && (kid.element === 'th' || (kid.element !== 'table' && hasHead(kid))),
  );
}

function alternative(attributes: Branch['attributes']): string | undefined {
  return attributes['aria-label'] ?? attributes.alt;
}

function inLine(kid: Kid): boolean {
  return kid.kind !== 'element' || IN_LINE.includes(kid.type);
}

/** Text that stands beside blocks becomes paragraphs. */
function inParagraphs(kids: readonly Kid[]): Kid[] {
  return wrapRuns(kids, inLine, (run) => element('P', run));
}

function element(type: string, kids: readonly Kid[]): TagElement {
  return { kind: 'element', type, kids };
}

function isType(kid: Kid, ...types: readonly string[]): kid is TagElement {
  return kid.kind === 'element' && types.includes(kid.type);
}

/** Wraps neighbours for which `belongs` holds. */
function wrapRuns(kids: readonly Kid[], belongs: (kid: Kid) => boolean, wrap: (run: Kid[]) => Kid): Kid[] {
  const result: Kid[] = [];
  let run: Kid[] = [];
  const close = () => {
    if (run.length > 0) result.push(wrap(run));
    run = [];
  };
  for (const kid of kids) {
    if (belongs(kid)) run.push(kid);
    else {
      close();
      result.push(kid);
    }
  }
  close();
  return result;
}

function list(branch: Branch, kids: readonly Kid[]): TagElement {
  const items = branch.element === 'dl' ? definitions(kids) : wrapRuns(kids, notItem, bareItem);
  return { kind: 'element', type: 'L', kids: items, attributes: { ListNumbering: numbering(branch, items) } };
}

function notItem(kid: Kid): boolean {
  return !isType(kid, 'LI');
}

function bareItem(kids: readonly Kid[]): TagElement {
  return element('LI', [element('LBody', kids)]);
}

function listItem(kids: readonly Kid[]): Kid[] {
  const label = kids.filter((kid) => isType(kid, 'Lbl'));
  const body = kids.filter((kid) => !isType(kid, 'Lbl'));
  return body.length === 0 ? label : [...label, element('LBody', body)];
}

/** A term begins an item; all up to the next term is its body. */
function definitions(kids: readonly Kid[]): Kid[] {
  const items: Kid[][] = [];
  for (const kid of kids) {
    const open = items.at(-1);
    if (open === undefined || (isType(kid, 'Lbl') && open.some((each) => !isType(each, 'Lbl'))))
      items.push([kid]);
    else open.push(kid);
  }
  return items.map((item) => element('LI', item));
}

const BULLETS: Readonly<Record<string, string>> = { '•': 'Disc', '◦': 'Circle', '▪': 'Square' };

/** ISO 32000-1 table 347, told by the first label. */
function numbering(branch: Branch, items: readonly Kid[]): string {
  const label = labelOf(items[0]).trim();
  const bullet = BULLETS[label];
  if (bullet !== undefined) return bullet;
  if (branch.element !== 'ol') return label === '' || branch.element === 'dl' ? 'None' : 'Disc';
  if (/^i\b/.test(label)) return 'LowerRoman';
  if (/^I\b/.test(label)) return 'UpperRoman';
  if (/^[a-z]\b/.test(label)) return 'LowerAlpha';
  return /^[A-Z]\b/.test(label) ? 'UpperAlpha' : 'Decimal';
}

function labelOf(item: Kid | undefined): string {
  if (item?.kind !== 'element') return '';
  const label = item.kids.find((kid) => isType(kid, 'Lbl'));
  return label === undefined ? '' : textOf(label);
}

export function textOf(kid: Kid): string {
  return leavesOf(kid)
    .map((leaf) => leaf.text)
    .join('');
}

/** All content of an element, in reading order. */
export function leavesOf(kid: Kid): ContentLeaf[] {
  if (kid.kind === 'element') return kid.kids.flatMap(leavesOf);
  return kid.kind === 'content' ? [kid] : [];
}

/** Rows beside groups of rows stand in a group of their own. */
function tableParts(kids: readonly Kid[]): Kid[] {
  if (!kids.some((kid) => isType(kid, 'THead', 'TBody', 'TFoot'))) return [...kids];
  return wrapRuns(
    kids,
    (kid) => isType(kid, 'TR'),
    (rows) => element('TBody', rows),
  );
}

const SCOPES: Readonly<Record<string, string>> = {
  row: 'Row',
  rowgroup: 'Row',
  col: 'Column',
  colgroup: 'Column',
};

/** A head cell without a scope heads its column in the head of a table, and its row below. */
function cellAttributes(
  type: string,
  { attributes }: Branch,
  section: string,
): Record<string, string | number> {
  const result: Record<string, string | number> = {};
  if (type === 'TH')
    result.Scope = SCOPES[attributes.scope ?? ''] ?? (section === 'tbody' ? 'Row' : 'Column');
  const [columns, rows] = [spanOf(attributes.colspan), spanOf(attributes.rowspan)];
  if (columns > 1) result.ColSpan = columns;
  if (rows > 1) result.RowSpan = rows;
  return result;
}

function spanOf(written: string | undefined): number {
  return Math.max(1, Math.floor(Number(written ?? 1)) || 1);
}
