/** Computes the fixed widths of columns, from `col` elements and the cells of the first row. */

import type { Points } from '../../shapes/units.js';
import type { TableBox } from '../boxes/box.js';
import { resolveExtent, type Size } from '../style/values.js';
import type { TableGrid } from './tableGrid.js';

/** CSS 2.2, 17.5.2.1: columns first, then cells of the first row; the others share the rest. */
export function columnWidths(table: TableBox, grid: TableGrid, width: Points): Points[] {
  const asked = Array.from({ length: grid.columns }, (_, column) => askedWidth(table, grid, column, width));
  const known = asked.reduce<number>((total, each) => total + (each ?? 0), 0);
  const open = asked.filter((each) => each === undefined).length;
  if (open > 0) return asked.map((each) => each ?? Math.max(0, width - known) / open);
  const stretch = known > 0 ? width / known : 0;
  return asked.map((each) => (each ?? 0) * stretch);
}

function askedWidth(table: TableBox, grid: TableGrid, column: number, width: Points): Points | undefined {
  const own = resolve(table.columns[column]?.width ?? 'auto', width);
  if (own !== undefined) return own;
  const first = grid.at(0, column);
  const asked = first === undefined ? undefined : resolve(first.cell.box.style.width, width);
  return first === undefined || asked === undefined ? undefined : asked / (first.columnEnd - first.column);
}

function resolve(size: Size, base: Points): Points | undefined {
  return size === 'auto' ? undefined : resolveExtent(size, base);
}
