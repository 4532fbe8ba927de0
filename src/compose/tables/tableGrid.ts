/** Places the cells of a table in its grid (HTML, 4.9.12). */
import { Fault } from '../../base/problems.js';
import type { Cell, Row, TableBox } from '../boxes/box.js';

export interface GridCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  /** The first row and column after it. */
  readonly rowEnd: number;
  readonly columnEnd: number;
}

export interface TableGrid {
  readonly rows: readonly Row[];
  readonly headRows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  /** The cell that covers a position in the grid. */
  at(row: number, column: number): GridCell | undefined;
}

export function tableGrid(table: TableBox): TableGrid {
  const rows = [...table.head, ...table.body];
  const headRows = table.head.length;
  const covered = new Map<string, GridCell>();
  const cells: GridCell[] = [];
  rows.forEach((row, index) => {
    const lastRow = index < headRows ? headRows : rows.length;
    for (const cell of row.cells) cells.push(placeCell(cell, row, index, lastRow, covered));
  });
  const columns = Math.max(0, ...cells.map((cell) => cell.columnEnd));
  if (cells.length > 0 && columns < table.columns.length) {
    throw new Fault('ELEMENT_UNKNOWN', 'the table has more columns in its colgroup than cells in its rows', {
      place: table.place,
    });
  }
  return { rows, headRows, columns, cells, at: (row, column) => covered.get(`${row},${column}`) };
}

function placeCell(
  cell: Cell,
  row: Row,
  index: number,
  lastRow: number,
  covered: Map<string, GridCell>,
): GridCell {
  let column = 0;
  while (covered.has(`${index},${column}`)) column++;
  const rowEnd = Math.min(index + cell.rowspan, lastRow);
  const placed: GridCell = { cell, row: index, column, rowEnd, columnEnd: column + cell.colspan };
  for (let y = index; y < placed.rowEnd; y++) {
    for (let x = column; x < placed.columnEnd; x++) {
      if (covered.has(`${y},${x}`))
        throw new Fault('ELEMENT_UNKNOWN', 'two cells overlap', { place: row.place });
      covered.set(`${y},${x}`, placed);
    }
  }
  return placed;
}
