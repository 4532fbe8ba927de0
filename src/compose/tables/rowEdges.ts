/** Draws the strokes along the edges of table rows. */
import type { Item } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import { drawStroke, type Stroke } from '../geometry/strokes.js';
import type { RowGroup, TableFrame } from './tableFrame.js';

/** All edges except the top one, which the row above draws; the first row draws its own. */
export function rowEdges(group: RowGroup, frame: TableFrame, topOf: (row: number) => Points): Item[] {
  const { borders, grid, lines } = frame;
  const items: Item[] = group.from === 0 ? horizontalEdge(0, 0, frame) : [];
  for (const row of range(group.from, group.to)) {
    const [top, bottom] = [topOf(row), topOf(row + 1)];
    for (const column of range(0, grid.columns + 1)) {
      const line = borders.vertical(row, column);
      const x = lines[column] ?? 0;
      if (line !== undefined) items.push(drawStroke(line, x, top, x, bottom));
    }
    items.push(...horizontalEdge(row + 1, bottom, frame));
  }
  return items;
}

/** The top edge of a row, drawn if the row opens a page. The top edge of the first row belongs to its content. */
export function topEdge(row: number, frame: TableFrame): readonly Item[] {
  return row === 0 ? [] : horizontalEdge(row, 0, frame);
}

/** One stroke for adjacent edges that are the same; it extends beyond its ends by half its width. */
function horizontalEdge(row: number, y: Points, frame: TableFrame): Item[] {
  const items: Item[] = [];
  let start = 0;
  const lineAt = (column: number) =>
    column < frame.grid.columns ? frame.borders.horizontal(row, column) : undefined;
  for (let column = 1; column <= frame.grid.columns; column++) {
    const line = lineAt(start);
    if (alike(line, lineAt(column))) continue;
    const [left, right] = [frame.lines[start] ?? 0, frame.lines[column] ?? 0];
    if (line !== undefined) items.push(drawStroke(line, left - line.width / 2, y, right + line.width / 2, y));
    start = column;
  }
  return items;
}

function alike(a: Stroke | undefined, b: Stroke | undefined): boolean {
  return a?.width === b?.width && a?.style === b?.style && a?.color === b?.color && b !== undefined;
}

/** Whole numbers from `from` up to but not including `to`. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
