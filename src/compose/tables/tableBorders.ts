/** Collapses borders: finds the one stroke along each edge of the grid. */

import type { Points } from '../../shapes/units.js';
import { type Stroke, strokesOf } from '../geometry/strokes.js';
import type { Style } from '../style/style.js';
import type { GridCell, TableGrid } from './tableGrid.js';

export interface TableBorders {
  /** Along the top of row `row`, or along the bottom of the table for the row after the last. */
  horizontal(row: number, column: number): Stroke | undefined;
  /** Along the left of column `column`, or along the right of the table for the column after the last. */
  vertical(row: number, column: number): Stroke | undefined;
}

/** CSS 2.2, 17.6.2.1: the widest stroke wins; among equals, a cell's before a row's before the table's. */
export function tableBorders(grid: TableGrid, table: Readonly<Style>): TableBorders {
  const lastRow = grid.rows.length;
  const outer = strokesOf(table);
  return {
    horizontal(row, column) {
      const above = row > 0 ? grid.at(row - 1, column) : undefined;
      const below = row < lastRow ? grid.at(row, column) : undefined;
      if (above !== undefined && above === below) return undefined;
      return widest([
        strokeOf(above, 'bottom'),
        strokeOf(below, 'top'),
        rowStroke(grid, row - 1, 'bottom'),
        rowStroke(grid, row, 'top'),
        row === 0 ? outer.top : undefined,
        row === lastRow ? outer.bottom : undefined,
      ]);
    },
    vertical(row, column) {
      const left = column > 0 ? grid.at(row, column - 1) : undefined;
      const right = column < grid.columns ? grid.at(row, column) : undefined;
      if (left !== undefined && left === right) return undefined;
      return widest([
        strokeOf(left, 'right'),
        strokeOf(right, 'left'),
        column === 0 ? outer.left : undefined,
        column === grid.columns ? outer.right : undefined,
      ]);
    },
  };
}

function strokeOf(cell: GridCell | undefined, side: 'top' | 'right' | 'bottom' | 'left'): Stroke | undefined {
  return cell && strokesOf(cell.cell.box.style)[side];
}

function rowStroke(grid: TableGrid, row: number, side: 'top' | 'bottom'): Stroke | undefined {
  const style = grid.rows[row]?.style;
  return style && strokesOf(style)[side];
}

function widest(strokes: readonly (Stroke | undefined)[]): Stroke | undefined {
  let winner: Stroke | undefined;
  for (const stroke of strokes) if (stroke && stroke.width > (winner?.width ?? 0)) winner = stroke;
  return winner;
}

/** Half of the widest stroke along each edge of a cell is inside the cell. */
export function halfWidth(strokes: readonly (Stroke | undefined)[]): Points {
  return Math.max(0, ...strokes.map((stroke) => stroke?.width ?? 0)) / 2;
}
