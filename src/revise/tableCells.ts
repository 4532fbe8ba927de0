/** Reads the cells of each table row with their column headings. */

import { type Element, isTag } from 'domhandler';
import { type GridCell, spanOf, tableGrid } from '../base/tableGrid.js';
import type { BlockCell } from '../shapes/layout/revision.js';
import { plainText } from './plainText.js';

interface RowCell {
  readonly element: Element;
  readonly row: Element;
}

/** By row; a cell that spans rows is listed in the first of them only. Tables inside cells are ignored. */
export function tableCells(table: Element): ReadonlyMap<Element, readonly BlockCell[]> {
  const rows = rowsOf(table);
  const { cells } = tableGrid(
    rows.map((row) => row.children.filter(isTag).map((element): RowCell => ({ element, row }))),
    {
      spanOf: ({ element: { attribs } }) => ({
        columns: spanOf(attribs.colspan),
        rows: spanOf(attribs.rowspan),
      }),
    },
  );
  const heads = cells.filter(({ cell }) => parentName(cell.row) === 'thead');
  const cellsOf = (row: Element) => cells.filter(({ cell }) => cell.row === row);
  return new Map(rows.map((row) => [row, cellsOf(row).map((cell) => blockCell(cell, heads))]));
}

function rowsOf(element: Element): Element[] {
  return element.children
    .filter(isTag)
    .flatMap((child) =>
      child.name === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.name) ? rowsOf(child) : [],
    );
}

function blockCell(placed: GridCell<RowCell>, heads: readonly GridCell<RowCell>[]): BlockCell {
  const { cell, column, columnEnd } = placed;
  const text = plainText(cell.element);
  const span = columnEnd - column;
  if (heads.includes(placed)) return { column: '', text, span };
  const above = heads.filter((head) => head.column <= column && column < head.columnEnd);
  const names = above.map((head) => plainText(head.cell.element)).filter((name) => name !== '');
  // of three stacked headings, the top one names the whole table
  return { column: names.slice(-2).join(' '), text, span };
}

function parentName(element: Element): string {
  const { parent } = element;
  return parent !== null && isTag(parent) ? parent.name : '';
}
