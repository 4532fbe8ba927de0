/** Finds the row and the columns of each item of a grid, in the order of the document (CSS Grid 1, 8.5). */
import type { Place } from '../../base/problems.js';
import { cssFault } from '../css/declarations.js';
import type { Style } from '../style/style.js';

export interface GridItem<Box> {
  readonly box: Box;
  /** Index of its first column, and how many it spans. */
  readonly column: number;
  readonly span: number;
}

interface Placed {
  /** Undefined for the text of the container, which stands in the next free column. */
  readonly style: Readonly<Style> | undefined;
  readonly place: Place;
}

/**
 * Rows from top to bottom. An item with a column stands there, in the next row if that column is taken or passed; the
 * others take the next free columns.
 */
export function placeItems<Box>(
  boxes: readonly Box[],
  columns: number,
  names: Readonly<Record<string, number>>,
  placedOf: (box: Box) => Placed,
): readonly (readonly GridItem<Box>[])[] {
  const rows: GridItem<Box>[][] = [];
  let row: GridItem<Box>[] = [];
  let free = 0;
  for (const box of boxes) {
    const { start, span } = columnsOf(placedOf(box), columns, names);
    if (row.length > 0 && (start === undefined ? free + span > columns : start < free)) {
      row = [];
      free = 0;
    }
    const column = start ?? free;
    if (row.length === 0) rows.push(row);
    row.push({ box, column, span });
    free = column + span;
  }
  return rows;
}

function columnsOf(
  { style, place }: Placed,
  columns: number,
  names: Readonly<Record<string, number>>,
): { readonly start: number | undefined; readonly span: number } {
  const gridColumn = style?.gridColumn ?? 'auto';
  if (gridColumn === 'auto') return { start: undefined, span: 1 };
  const lineOf = (line: number | string | undefined): number | undefined => {
    const number = typeof line === 'string' ? names[line] : line;
    if (typeof line === 'string' && number === undefined)
      throw cssFault(`grid-column: the grid has no line "${line}"`, place);
    return number;
  };
  const [first, last] = [lineOf(gridColumn.start), lineOf(gridColumn.end)];
  const from = first ?? (last === undefined ? undefined : last - gridColumn.span);
  const span = last !== undefined && from !== undefined && last > from ? last - from : gridColumn.span;
  if (span > columns || (from !== undefined && (from < 1 || from - 1 + span > columns)))
    throw cssFault(`grid-column: the grid has only ${columns} columns`, place);
  return { start: from === undefined ? undefined : from - 1, span };
}
