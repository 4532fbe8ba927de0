/** Finds the paragraphs, headings and cells of a page, with their areas and the places that they came from. */
import { type DrawnRun, readingRuns } from '../../../print/content/readingRuns.js';
import type { Filling, Page, StructureNode, TextItem } from '../../../shapes/layout/composition.js';
import type { FontBook } from '../../../shapes/layout/fontBook.js';
import type { Points } from '../../../shapes/units.js';

export interface Block {
  /** Names it on the screen: the same on every page that the block reaches. */
  readonly id: string;
  /** Index into the structure. */
  readonly node: number;
  readonly element: string;
  readonly words: string;
  /** As in `data-at`. */
  readonly at: string;
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly height: Points;
}

export interface Laid {
  readonly filling: Filling;
  readonly structure: readonly StructureNode[];
  readonly fonts: FontBook;
  /** Number of the document on the screen; the package has several. */
  readonly part: number;
}

/** Elements inside of a paragraph. */
const INLINE: ReadonlySet<string> = new Set([
  'a',
  'span',
  'strong',
  'em',
  'b',
  'i',
  'u',
  'small',
  'sup',
  'sub',
  '::marker',
]);

/** In reading order. What belongs to no element, such as running heads, is no block. */
export function blocksOn(page: Page, laid: Laid): readonly Block[] {
  const found = new Map<number, Block>();
  for (const run of readingRuns(page, laid.filling)) {
    if (run.kind === 'area' || typeof run.node === 'string') continue;
    const node = blockOf(run.node, laid.structure);
    const { element, at } = laid.structure[node] ?? {};
    if (element === undefined || at === undefined) continue;
    for (const area of areasOf(run, laid.fonts)) {
      const known = found.get(node) ?? { ...area, id: `${laid.part}-${node}`, node, element, at, words: '' };
      found.set(node, { ...known, ...around(known, area), words: joined(known.words, area.words) });
    }
  }
  return [...found.values()];
}

function blockOf(node: number, structure: readonly StructureNode[]): number {
  const { element = '', parent = -1 } = structure[node] ?? {};
  return INLINE.has(element) && parent >= 0 ? blockOf(parent, structure) : node;
}

type Area = Pick<Block, 'x' | 'y' | 'width' | 'height' | 'words'>;

function areasOf({ items, x, y }: DrawnRun, fonts: FontBook): readonly Area[] {
  return items
    .filter((item): item is TextItem => item.kind === 'text')
    .map(({ text, face, size, ...item }) => ({
      words: text,
      x: x + item.x,
      y: y + item.baseline - size,
      width: (fonts.width(face, text) * size) / 1000 + item.wordSpacing * (text.split(' ').length - 1),
      height: size * 1.3,
    }));
}

function around(a: Omit<Area, 'words'>, b: Omit<Area, 'words'>): Omit<Area, 'words'> {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

const joined = (before: string, next: string): string =>
  before === '' || /\s$/.test(before) ? `${before}${next}` : `${before} ${next}`;
