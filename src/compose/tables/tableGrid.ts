/** Places the cells of a table box in its grid. */
import { Fault } from '../../base/problems.js';
import * as grid from '../../base/tableGrid.js';
import type { Cell, Row, TableBox } from '../boxes/box.js';

export type GridCell = grid.GridCell<Cell>;

export interface TableGrid extends grid.Grid<Cell> {
  readonly rows: readonly Row[];
  readonly headRows: number;
}

/** @throws Fault ELEMENT_UNKNOWN for cells that overlap, or fewer of them than the colgroup has columns */
export function tableGrid(table: TableBox): TableGrid {
  const rows = [...table.head, ...table.body];
  const headRows = table.head.length;
  const placed = grid.tableGrid(
    rows.map((row) => row.cells),
    {
      spanOf: ({ colspan, rowspan }) => ({ columns: colspan, rows: rowspan }),
      lastRow: (row) => (row < headRows ? headRows : rows.length),
      onOverlap: (row) => {
        throw new Fault('ELEMENT_UNKNOWN', 'two cells overlap', { place: rows[row]?.place ?? table.place });
      },
    },
  );
  if (placed.cells.length > 0 && placed.columns < table.columns.length) {
    throw new Fault('ELEMENT_UNKNOWN', 'the table has more columns in its colgroup than cells in its rows', {
      place: table.place,
    });
  }
  return { rows, headRows, ...placed };
}
