/** Places the cells of a table in its grid (HTML, 4.9.12). */

export interface GridCell<Cell> {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  /** The first row and column after it. */
  readonly rowEnd: number;
  readonly columnEnd: number;
}

export interface CellSpan {
  readonly columns: number;
  readonly rows: number;
}

export interface GridRules<Cell> {
  readonly spanOf: (cell: Cell) => CellSpan;
  /** The row that no cell of this one reaches; by default the end of the table. */
  readonly lastRow?: (row: number) => number;
  /** Called for a cell that covers another one; by default it is placed over it. */
  readonly onOverlap?: (row: number) => void;
}

export interface Grid<Cell> {
  /** Row by row, in the order of the document. */
  readonly cells: readonly GridCell<Cell>[];
  /** Zero for a table without cells. */
  readonly columns: number;
  /** The cell that covers a position. */
  at(row: number, column: number): GridCell<Cell> | undefined;
}

export function tableGrid<Cell>(
  rows: readonly (readonly Cell[])[],
  { spanOf, lastRow = () => rows.length, onOverlap = () => undefined }: GridRules<Cell>,
): Grid<Cell> {
  const covered = new Map<string, GridCell<Cell>>();
  const place = (cell: Cell, row: number): GridCell<Cell> => {
    let column = 0;
    while (covered.has(`${row},${column}`)) column++;
    const span = spanOf(cell);
    const rowEnd = Math.min(row + span.rows, lastRow(row));
    const placed = { cell, row, column, rowEnd, columnEnd: column + span.columns };
    for (let y = row; y < rowEnd; y++) {
      for (let x = column; x < placed.columnEnd; x++) {
        if (covered.has(`${y},${x}`)) onOverlap(row);
        covered.set(`${y},${x}`, placed);
      }
    }
    return placed;
  };
  const cells = rows.flatMap((row, index) => row.map((cell) => place(cell, index)));
  const columns = Math.max(0, ...cells.map((cell) => cell.columnEnd));
  return { cells, columns, at: (row, column) => covered.get(`${row},${column}`) };
}

/** The value of a `colspan` or `rowspan`: 1 if it is missing or not a positive number. */
export function spanOf(written: string | undefined): number {
  return Math.max(1, Math.floor(Number(written ?? 1)) || 1);
}
