/** Draws table rows that are kept together: backgrounds, text, borders and outlines. */
import type { Item } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import { combine } from '../content/combine.js';
import type { Content, Drawn } from '../content/content.js';
import { moveItems } from '../geometry/moveItem.js';
import { round } from '../geometry/round.js';
import type { Style } from '../style/style.js';
import type { LaidCell } from './cellRoom.js';
import { range, rowEdges } from './rowEdges.js';
import { rowOutlines } from './rowOutlines.js';
import type { RowGroup, TableFrame } from './tableFrame.js';
import type { GridCell } from './tableGrid.js';

export interface LaidRows extends RowGroup {
  readonly cells: readonly LaidCell[];
}

export function rowContent(group: LaidRows, frame: TableFrame): Content {
  const place = frame.grid.rows[group.from]?.place ?? { file: '' };
  const contents = group.cells.map((cell) => cell.content);
  return combine(contents, (parts) => drawRows(group, frame, parts), place);
}

function drawRows(group: LaidRows, frame: TableFrame, parts: readonly Drawn[]): Drawn {
  const tops = rowTops(group, frame, parts);
  const topOf = (row: number) => tops[row - group.from] ?? 0;
  const backgrounds: Item[] = [];
  const texts: Item[] = [];
  group.cells.forEach((cell, index) => {
    const part = parts[index] ?? { height: 0, items: [] };
    const top = topOf(cell.at.row);
    const height = topOf(cell.at.rowEnd) - top;
    backgrounds.push(...cellBackground(cell.at, frame, top, height));
    texts.push(...moveItems(part.items, 0, top + textTop(cell, part.height, height)));
  });
  return {
    height: topOf(group.to),
    items: [...backgrounds, ...texts, ...rowEdges(group, frame, topOf), ...rowOutlines(group, frame, topOf)],
  };
}

/** Row heights: first from cells of a single row; then the last row of each spanning cell grows as needed. */
function rowTops(group: LaidRows, frame: TableFrame, parts: readonly Drawn[]): Points[] {
  const { cells } = group;
  const heights = range(group.from, group.to).map((row) => leastHeight(frame.grid.rows[row]?.style));
  const need = cells.map((cell, index) => cell.above + (parts[index]?.height ?? 0) + cell.below);
  cells.forEach(({ at }, index) => {
    if (at.rowEnd - at.row > 1) return;
    const wanted = Math.max(need[index] ?? 0, leastHeight(at.cell.box.style));
    heights[at.row - group.from] = Math.max(heights[at.row - group.from] ?? 0, wanted);
  });
  cells.forEach(({ at }, index) => {
    const spanned = range(at.row - group.from, at.rowEnd - group.from);
    const missing = (need[index] ?? 0) - spanned.reduce((total, row) => total + (heights[row] ?? 0), 0);
    const last = at.rowEnd - 1 - group.from;
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  });
  const tops: Points[] = [0];
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}

function leastHeight(style: Readonly<Style> | undefined): Points {
  return typeof style?.height === 'number' ? style.height : 0;
}

function textTop(cell: LaidCell, text: Points, height: Points): Points {
  const spare = height - cell.above - text - cell.below;
  const align = cell.at.cell.box.style.verticalAlign;
  if (align === 'middle') return cell.above + spare / 2;
  return align === 'bottom' ? cell.above + spare : cell.above;
}

function cellBackground(at: GridCell, frame: TableFrame, top: Points, height: Points): Item[] {
  const rowFill = frame.grid.rows[at.row]?.style.backgroundColor;
  const fill = at.cell.box.style.backgroundColor ?? rowFill ?? frame.style.backgroundColor;
  const left = frame.lines[at.column] ?? 0;
  const width = (frame.lines[at.columnEnd] ?? left) - left;
  if (fill === undefined) return [];
  return [
    {
      kind: 'rect',
      x: round(left),
      y: round(top),
      width: round(width),
      height: round(height),
      fill,
      node: -1,
    },
  ];
}
