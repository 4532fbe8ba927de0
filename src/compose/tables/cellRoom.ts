/** Computes the room for the content of a cell, inside its borders and padding. */

import type { Points } from '../../shapes/units.js';
import type { Content } from '../content/content.js';
import type { Span } from '../geometry/blockGeometry.js';
import type { Anchored } from '../strips/strip.js';
import { resolveExtent } from '../style/values.js';
import { range } from './rowEdges.js';
import { halfWidth } from './tableBorders.js';
import type { TableFrame } from './tableFrame.js';
import type { GridCell } from './tableGrid.js';

export interface CellRoom {
  readonly content: Span;
  /** Border and padding above and below the content. */
  readonly above: Points;
  readonly below: Points;
}

/** A cell with its content laid out, and its out-of-flow boxes. */
export interface LaidCell {
  readonly at: GridCell;
  readonly content: Content;
  readonly anchored: readonly Anchored[];
  readonly above: Points;
  readonly below: Points;
}

export function cellRoom(at: GridCell, frame: TableFrame): CellRoom {
  const { style } = at.cell.box;
  const left = frame.lines[at.column] ?? 0;
  const right = frame.lines[at.columnEnd] ?? left;
  const insets = cellInsets(at, frame);
  const padding = (side: 'Top' | 'Right' | 'Bottom' | 'Left') =>
    resolveExtent(style[`padding${side}`], right - left);
  const x = left + insets.left + padding('Left');
  const width = Math.max(0, right - insets.right - padding('Right') - x);
  return {
    content: { x, width },
    above: insets.top + padding('Top'),
    below: insets.bottom + padding('Bottom'),
  };
}

/** Half of each border lies inside the cell. */
function cellInsets(at: GridCell, { borders }: TableFrame) {
  const columns = range(at.column, at.columnEnd);
  const rows = range(at.row, at.rowEnd);
  return {
    top: halfWidth(columns.map((column) => borders.horizontal(at.row, column))),
    bottom: halfWidth(columns.map((column) => borders.horizontal(at.rowEnd, column))),
    left: halfWidth(rows.map((row) => borders.vertical(row, at.column))),
    right: halfWidth(rows.map((row) => borders.vertical(row, at.columnEnd))),
  };
}
