/** Cuts one page into runs of items that belong to one element, in reading order. */
import type { FieldItem, Filling, Item, LinkItem, Page } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import { filledBlock } from '../draw/drawPage.js';

/** The types of items that belong to no element: running heads and page numbers, or rules and backgrounds. */
export type Artifact = 'pagination' | 'layout';

/** The items of one marked-content sequence. Their origin is at `x`, `y` of the page. */
export interface DrawnRun {
  readonly kind: 'drawn';
  /** Index into the structure, or the type of artifact. */
  readonly node: number | Artifact;
  readonly items: readonly Item[];
  readonly x: Points;
  readonly y: Points;
}

/** A link or a field: an object of its own, which the viewer draws. */
export interface AreaRun {
  readonly kind: 'area';
  readonly item: LinkItem | FieldItem;
  readonly x: Points;
  readonly y: Points;
}

export type Run = DrawnRun | AreaRun;

interface Source {
  readonly items: readonly Item[];
  readonly x: Points;
  readonly y: Points;
}

/** The runs of a page, shared content and slot blocks in reading order. */
export function readingRuns(page: Page, filling: Filling): Run[] {
  return sources(page, filling).flatMap(cutSource);
}

function sources(page: Page, filling: Filling): Source[] {
  const found: Source[] = [];
  let from = 0;
  for (const { block, after, x, y } of page.placements) {
    found.push({ items: page.items.slice(from, after), x: 0, y: 0 });
    found.push({ items: filledBlock(filling, block).items, x, y });
    from = after;
  }
  return [...found, { items: page.items.slice(from), x: 0, y: 0 }];
}

function cutSource({ items, x, y }: Source): Run[] {
  const runs: Run[] = [];
  let open: Item[] = [];
  let node: DrawnRun['node'] = 'layout';
  const close = () => {
    if (open.length > 0) runs.push({ kind: 'drawn', node, items: open, x, y });
    open = [];
  };
  for (const item of items) {
    if (item.kind === 'link' || item.kind === 'field') {
      close();
      runs.push({ kind: 'area', item, x, y });
      continue;
    }
    if (owner(item) !== node) close();
    node = owner(item);
    open.push(item);
  }
  close();
  return runs;
}

function owner(item: Item): DrawnRun['node'] {
  if (item.node >= 0) return item.node;
  return item.kind === 'text' ? 'pagination' : 'layout';
}
