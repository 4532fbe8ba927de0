/** Rows: some rows of a table that stand together in, their content out. */
import type { Item } from '../../shapes/composition.js';
import type { Points } from '../../shapes/units.js';
import { round } from '../geometry/round.js';
import { resolveExtent, type Style } from '../style/style.js';
import { combine } from '../content/combine.js';
import { flowChildren } from '../flow/flowAlone.js';
import type { FlowContext } from '../flow/flowContext.js';
import { moveItems } from '../geometry/moveItem.js';
import { type RowGroup, range, rowEdges, type TableFrame } from './rowEdges.js';
import { rowOutlines } from './rowOutlines.js';
import { anchoredIn, stackFlow } from '../strips/stackFlow.js';
import type { Anchored, Content, Drawn } from '../strips/strip.js';
import { halfWidth } from './tableBorders.js';
import type { GridCell } from './tableGrid.js';

/** A cell with its content laid out and the room around that content. */
interface LaidCell {
  readonly at: GridCell;
  readonly content: Content;
  readonly above: Points;
  readonly below: Points;
}

export function rowContent(
  group: RowGroup,
  frame: TableFrame,
  context: FlowContext,
): { readonly content: Content; readonly anchored: readonly Anchored[] } {
  const anchored: Anchored[] = [];
  const cells = frame.grid.cells
    .filter((cell) => cell.row >= group.from && cell.row < group.to)
    .map((cell) => layCell(cell, frame, context, anchored));
  const place = frame.grid.rows[group.from]?.place ?? { file: '' };
  const contents = cells.map((cell) => cell.content);
  return { content: combine(contents, (parts) => drawRows(group, frame, cells, parts), place), anchored };
}

function layCell(at: GridCell, frame: TableFrame, context: FlowContext, anchored: Anchored[]): LaidCell {
  const { box } = at.cell;
  const left = frame.lines[at.column] ?? 0;
  const right = frame.lines[at.columnEnd] ?? left;
  const insets = cellInsets(at, frame);
  const padding = (side: 'Top' | 'Right' | 'Bottom' | 'Left') =>
    resolveExtent(box.style[`padding${side}`], right - left);
  const x = left + insets.left + padding('Left');
  const width = Math.max(0, right - insets.right - padding('Right') - x);
  const flow = flowChildren(box, { x, width }, context);
  anchored.push(...anchoredIn(flow));
  const content = stackFlow(flow, box.place);
  return { at, content, above: insets.top + padding('Top'), below: insets.bottom + padding('Bottom') };
}

/** Half of each border lies inside the cell. */
function cellInsets(at: GridCell, frame: TableFrame) {
  const { borders } = frame;
  const columns = range(at.column, at.columnEnd);
  const rows = range(at.row, at.rowEnd);
  return {
    top: halfWidth(columns.map((column) => borders.horizontal(at.row, column))),
    bottom: halfWidth(columns.map((column) => borders.horizontal(at.rowEnd, column))),
    left: halfWidth(rows.map((row) => borders.vertical(row, at.column))),
    right: halfWidth(rows.map((row) => borders.vertical(row, at.columnEnd))),
  };
}

function drawRows(
  group: RowGroup,
  frame: TableFrame,
  cells: readonly LaidCell[],
  parts: readonly Drawn[],
): Drawn {
  const tops = rowTops(group, frame, cells, parts);
  const topOf = (row: number) => tops[row - group.from] ?? 0;
  const backgrounds: Item[] = [];
  const texts: Item[] = [];
  cells.forEach((cell, index) => {
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

/** Heights of rows: first from cells of one row, then the last row of a spanning cell grows as it must. */
function rowTops(
  group: RowGroup,
  frame: TableFrame,
  cells: readonly LaidCell[],
  parts: readonly Drawn[],
): Points[] {
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
