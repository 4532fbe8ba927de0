/** Lays out the frame of a table: its grid, its borders and the lines between its columns. */
import type { Points } from '../../shapes/units.js';
import type { TableBox } from '../boxes/box.js';
import { type BlockGeometry, blockGeometry, type Span } from '../geometry/blockGeometry.js';
import type { Style } from '../style/style.js';
import { columnWidths } from './columnWidths.js';
import { halfWidth, type TableBorders, tableBorders } from './tableBorders.js';
import { type GridCell, type TableGrid, tableGrid } from './tableGrid.js';

/** Rows `from` up to, but not including, `to`, which are kept together. */
export interface RowGroup {
  readonly from: number;
  readonly to: number;
}

export interface TableFrame {
  readonly grid: TableGrid;
  readonly borders: TableBorders;
  /** X of each line between columns, including the outer ones. */
  readonly lines: readonly Points[];
  readonly style: Readonly<Style>;
}

/** The left and right borders belong to the cells. */
export function tableGeometry(style: Readonly<Style>, room: Span): BlockGeometry {
  return blockGeometry({ ...style, borderLeftStyle: 'none', borderRightStyle: 'none' }, room);
}

/** Half of each outer border is inside the width of the table. */
export function tableFrame(table: TableBox, span: Span): TableFrame {
  const grid = tableGrid(table);
  const borders = tableBorders(grid, table.style);
  const rows = grid.rows.map((_, row) => row);
  const left = halfWidth(rows.map((row) => borders.vertical(row, 0)));
  const right = halfWidth(rows.map((row) => borders.vertical(row, grid.columns)));
  const lines: Points[] = [span.x + left];
  for (const width of columnWidths(table, grid, span.width - left - right))
    lines.push((lines.at(-1) ?? 0) + width);
  return { grid, borders, lines, style: table.style };
}

/** Rows spanned by a cell are kept together. */
export function rowGroups(grid: TableGrid): RowGroup[] {
  const groups: RowGroup[] = [];
  let from = 0;
  for (let row = 0; row < grid.rows.length; row++) {
    const spanned = grid.cells.some((cell) => cell.row <= row && cell.rowEnd > row + 1);
    if (spanned) continue;
    groups.push({ from, to: row + 1 });
    from = row + 1;
  }
  return groups;
}

/** The cells that start in the rows of a group. */
export function cellsOf(group: RowGroup, { grid }: TableFrame): readonly GridCell[] {
  return grid.cells.filter((cell) => cell.row >= group.from && cell.row < group.to);
}
