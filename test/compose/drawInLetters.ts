/** A composition as rows of letters: one row for 10 pt, one column for 5 pt. What a reviewer looks at. */

import { moveItem } from '../../src/compose/geometry/moveItem.js';
import { layOut } from '../../src/compose/layOut.js';
import type { Composition, Filling, Item, Layout, Page } from '../../src/shapes/layout/composition.js';
import type { Markup } from '../../src/shapes/layout/markup.js';
import type { SlotValues } from '../../src/shapes/recordModel.js';
import { letterFont } from './letterFont.js';

const ROW = 10;
const COLUMN = 5;

/** Markup whose text is 10 pt on 10 pt, on a page of `columns` by `rows` without margins. */
export function markup(html: string, css = '', page = '20x8'): Markup {
  const [columns = 20, rows = 8] = page.split('x').map(Number);
  const base = `@page { size: ${columns * COLUMN}pt ${rows * ROW}pt; margin: 0 }
body { font-size: 10pt; line-height: 1 }
p, ul, ol, h1, h2, h3 { margin: 0; font-size: 10pt }`;
  return {
    document: 'test',
    title: 'Test',
    language: 'en',
    html,
    stylesheets: [
      { file: 'base.css', text: base },
      { file: 'test.css', text: css },
    ],
    slots: [],
  };
}

export function lay(html: string, css = '', page = '20x8'): Layout {
  return layOut(markup(html, css, page), letterFont);
}

export function filled(layout: Layout, values: SlotValues = {}): Filling {
  const filling = layout.fill(values);
  if ('code' in filling) throw new Error(`misfit: ${filling.slot}`);
  return filling;
}

/** All pages drawn, a blank line between them; lines without trailing spaces. */
export function draw(html: string, css = '', page = '20x8', values: SlotValues = {}): string {
  const layout = lay(html, css, page);
  const filling = filled(layout, values);
  return drawComposition(layout.compose(filling), filling);
}

export function drawComposition(composition: Composition, filling: Filling): string {
  return composition.pages.map((page) => drawPage(page, filling)).join('\n\n');
}

/** All items of a page in reading order, those of the slots at their places. */
export function itemsOf(page: Page, filling: Filling): Item[] {
  const filledAfter = (count: number) =>
    page.placements
      .filter(({ after }) => after === count)
      .flatMap(({ block, x, y }) => (filling.blocks[block]?.items ?? []).map((item) => moveItem(item, x, y)));
  return [
    ...page.items.flatMap((item, index) => [...filledAfter(index), item]),
    ...filledAfter(page.items.length),
  ];
}

function drawPage(page: Page, filling: Filling): string {
  const rows = Array.from({ length: Math.round(page.height / ROW) }, () =>
    Array.from({ length: Math.round(page.width / COLUMN) }, () => ' '),
  );
  const items = itemsOf(page, filling);
  for (const item of items) if (item.kind !== 'text') drawItem(item, rows);
  for (const item of items) if (item.kind === 'text') drawItem(item, rows);
  const lines = rows.map((row) => row.join('').trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

function drawItem(item: Item, rows: string[][]): void {
  if (item.kind === 'text') {
    const row = rows[Math.floor(item.baseline / ROW)];
    let x = item.x;
    for (const character of item.text) {
      if (character !== ' ') put(row, x, character);
      x += item.size / 2 + item.letterSpacing + (character === ' ' ? item.wordSpacing : 0);
    }
  }
  if (item.kind === 'rect') {
    for (let y = item.y; y < item.y + item.height; y += ROW) {
      for (let x = item.x; x < item.x + item.width; x += COLUMN) put(rows[Math.floor(y / ROW)], x, '░');
    }
  }
  if (item.kind === 'line') drawStroke(item, rows);
}

function drawStroke(item: Item & { kind: 'line' }, rows: string[][]): void {
  if (item.y1 === item.y2) {
    for (let x = item.x1; x < item.x2 - 1; x += COLUMN) put(rows[Math.floor((item.y1 - 0.01) / ROW)], x, '─');
  } else {
    for (let y = item.y1; y < item.y2 - 1; y += ROW) put(rows[Math.floor(y / ROW)], item.x1, '│');
  }
}

function put(row: string[] | undefined, x: number, character: string): void {
  const column = Math.floor((x + 0.01) / COLUMN);
  if (row !== undefined && column >= 0 && column < row.length) row[column] = character;
}
