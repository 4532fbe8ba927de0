/** Draws placed strips as pages of items and placements. */

import type { Place } from '../../base/problems.js';
import type { Item, Page, Placement } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import type { Content, SlotContent } from '../content/content.js';
import { moveItem } from '../geometry/moveItem.js';
import { round } from '../geometry/round.js';
import { decorate } from '../strips/decorate.js';
import type { Anchored, Decoration, Flow, Strip } from '../strips/strip.js';
import { assertOnSheet } from './assertOnSheet.js';
import { foldsOn } from './foldsOn.js';
import type { PageFurniture, RunningBoxes } from './pageFurniture.js';
import type { PageStyle, PageStyles } from './pageStyles.js';
import type { PlacedPage, PlacedStrip } from './paginate.js';

export interface Drawing {
  readonly flow: Flow;
  readonly styles: PageStyles;
  readonly furniture: PageFurniture;
  heightOf(drawn: { readonly content: Content }): Points;
  /** Index of a slot block of the layout. */
  blockOf(content: SlotContent): number;
}

/** A page that is being drawn. */
class Canvas {
  readonly items: Item[] = [];
  readonly placements: Placement[] = [];

  constructor(
    readonly drawing: Drawing,
    readonly numbers: { readonly page: number; readonly pages: number },
  ) {}

  draw(content: Content, x: Points, y: Points, artifact = false): void {
    if (content.kind === 'slots') {
      this.place(content.content.backdrop, x, y, artifact);
      const block = this.drawing.blockOf(content.content);
      this.placements.push({ block, after: this.items.length, x: round(x), y: round(y) });
    } else this.place(content.kind === 'static' ? content.items : content.draw(this.numbers), x, y, artifact);
  }

  place(items: readonly Item[], x: Points, y: Points, artifact = false): void {
    for (const item of items) this.items.push(moveItem(artifact ? { ...item, node: -1 } : item, x, y));
  }
}

export function drawPages(pages: readonly PlacedPage[], drawing: Drawing): Page[] {
  let carried: RunningBoxes = new Map();
  return pages.map((page, index) => {
    const { shown, next } = runningOn(page, carried, drawing.flow);
    carried = next;
    const canvas = new Canvas(drawing, { page: index + 1, pages: pages.length });
    const drawn = drawPage(page, index === 0, canvas, shown);
    const folds = foldsOn(pages, index, drawing);
    return folds.length === 0 ? drawn : { ...drawn, folds };
  });
}

/** A page shows its first running element of a name; the last one carries over to the next page (CSS GCPM 3, 1.2). */
function runningOn(
  page: PlacedPage,
  carried: RunningBoxes,
  flow: Flow,
): { shown: RunningBoxes; next: RunningBoxes } {
  const shown = new Map(carried);
  const next = new Map(carried);
  const seen = new Set<string>();
  for (const each of page.strips.flatMap((strip) => flow.strips[strip.index]?.anchored ?? [])) {
    if (each.kind !== 'running') continue;
    if (!seen.has(each.name)) shown.set(each.name, each.box);
    seen.add(each.name);
    next.set(each.name, each.box);
  }
  return { shown, next };
}

function drawPage(page: PlacedPage, first: boolean, canvas: Canvas, running: RunningBoxes): Page {
  const { flow, styles, furniture } = canvas.drawing;
  const style = styles.of(page.name, first);
  for (const { content, x, y } of furniture.on(page.name, first, running)) canvas.draw(content, x, y, true);
  for (const placed of page.strips) {
    const strip = flow.strips[placed.index];
    if (strip === undefined) continue;
    drawDecorations(placed, page, style, canvas);
    for (const each of strip.anchored) drawAnchored(each, style, canvas);
    if (placed === page.strips[0]) drawHead(placed, strip, style, canvas);
    const y = style.top + placed.y;
    assertVisible(strip.content, y, strip.place, style, canvas);
    canvas.place(strip.beside, style.left, y);
    canvas.draw(strip.content, style.left, y);
  }
  const { width, height } = style.sheet;
  return { width, height, items: canvas.items, placements: canvas.placements };
}

/** Draws the backgrounds and borders of the boxes whose first strip on this page is this one. */
function drawDecorations(placed: PlacedStrip, page: PlacedPage, style: PageStyle, canvas: Canvas): void {
  const opens = placed === page.strips[0];
  for (const box of canvas.drawing.flow.decorations) {
    const here = box.from === placed.index || (opens && box.from < placed.index && box.to >= placed.index);
    if (here) canvas.place(fragment(box, placed, page, canvas.drawing), style.left, style.top);
  }
}

function fragment(box: Decoration, from: PlacedStrip, page: PlacedPage, drawing: Drawing): Item[] {
  const last = page.strips.findLast((strip) => strip.index <= box.to) ?? from;
  const strip = drawing.flow.strips[last.index];
  const bottom = last.y + (strip === undefined ? 0 : drawing.heightOf(strip));
  const top = holdsHead(box, from, drawing.flow) ? from.top : from.y;
  return decorate(box, top, bottom, box.from === from.index, box.to === last.index);
}

/** A box around table rows begins below the repeated table head. */
function holdsHead(box: Decoration, placed: PlacedStrip, { strips }: Flow): boolean {
  const head = strips[placed.index]?.head[0];
  return head === undefined || strips.findIndex(({ content }) => content === head.content) >= box.from;
}

/** What is drawn above a strip that opens a page: the repeated table head, or the border of its row. */
function drawHead(placed: PlacedStrip, strip: Strip, style: PageStyle, canvas: Canvas): void {
  if (strip.head.length === 0) canvas.place(strip.topEdge, style.left, style.top + placed.y);
  let y = style.top + placed.top;
  for (const head of strip.head) {
    canvas.draw(head.content, style.left, y, true);
    y += canvas.drawing.heightOf(head);
  }
}

function drawAnchored(anchored: Anchored, style: PageStyle, canvas: Canvas): void {
  if (anchored.kind === 'running') return;
  const { content, edge, distance, place } = anchored;
  const y = edge === 'top' ? distance : style.sheet.height - distance - canvas.drawing.heightOf({ content });
  assertVisible(content, y, place, style, canvas);
  canvas.draw(content, 0, y);
}

function assertVisible(
  content: Content,
  y: Points,
  place: Place,
  { sheet }: PageStyle,
  canvas: Canvas,
): void {
  const height = { content: canvas.drawing.heightOf({ content }), sheet: sheet.height };
  assertOnSheet(content, y, height, place);
}
