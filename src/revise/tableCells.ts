/** Reads the cells of each table row with their column headings. */
import { type Element, isTag } from 'domhandler';
import type { BlockCell } from '../shapes/layout/revision.js';
import { plainText } from './plainText.js';

interface GridCell {
  readonly element: Element;
  readonly row: Element;
  readonly column: number;
  readonly span: number;
  readonly rows: number;
}

/** By row; a cell that spans rows is listed in the first of them only. Tables inside cells are ignored. */
export function tableCells(table: Element): ReadonlyMap<Element, readonly BlockCell[]> {
  const rows = rowsOf(table);
  const grid = gridOf(rows);
  const heads = grid.filter(({ row }) => parentName(row) === 'thead');
  const cellsOf = (row: Element) => grid.filter((cell) => cell.row === row);
  return new Map(rows.map((row) => [row, cellsOf(row).map((cell) => blockCell(cell, heads))]));
}

function rowsOf(element: Element): Element[] {
  return element.children
    .filter(isTag)
    .flatMap((child) =>
      child.name === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.name) ? rowsOf(child) : [],
    );
}

function gridOf(rows: readonly Element[]): GridCell[] {
  const taken = new Set<string>();
  return rows.flatMap((row, index) => {
    let column = 0;
    return row.children.filter(isTag).map((element): GridCell => {
      while (taken.has(`${index} ${column}`)) column += 1;
      const cell = {
        element,
        row,
        column,
        span: spanOf(element, 'colspan'),
        rows: spanOf(element, 'rowspan'),
      };
      for (let below = index; below < index + cell.rows; below += 1) {
        for (let right = column; right < column + cell.span; right += 1) taken.add(`${below} ${right}`);
      }
      return cell;
    });
  });
}

function blockCell(cell: GridCell, heads: readonly GridCell[]): BlockCell {
  const text = plainText(cell.element);
  if (heads.includes(cell)) return { column: '', text, span: cell.span };
  const above = heads.filter((head) => head.column <= cell.column && cell.column < head.column + head.span);
  const names = above.map((head) => plainText(head.element)).filter((name) => name !== '');
  // of three stacked headings, the top one names the whole table
  return { column: names.slice(-2).join(' '), text, span: cell.span };
}

function spanOf(element: Element, name: string): number {
  return Math.max(1, Math.floor(Number(element.attribs[name] ?? 1)) || 1);
}

function parentName(element: Element): string {
  const { parent } = element;
  return parent !== null && isTag(parent) ? parent.name : '';
}
