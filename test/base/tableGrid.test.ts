import { describe, expect, it } from 'vitest';
import { type CellSpan, spanOf, tableGrid } from '../../src/base/tableGrid.js';

const cell = (columns = 1, rows = 1): CellSpan => ({ columns, rows });
const placesOf = (rows: readonly (readonly CellSpan[])[], rules = {}) =>
  tableGrid(rows, { spanOf: (each: CellSpan) => each, ...rules }).cells.map(
    ({ row, column, rowEnd, columnEnd }) => [row, column, rowEnd, columnEnd],
  );

describe('the grid of a table', () => {
  it('places a cell beside those that reach into its row from above', () => {
    const rows = [
      [cell(1, 2), cell(2)],
      [cell(), cell()],
    ];
    expect(placesOf(rows)).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 3],
      [1, 1, 2, 2],
      [1, 2, 2, 3],
    ]);
    expect(tableGrid(rows, { spanOf: (each) => each }).columns).toBe(3);
  });

  it('ends a cell where its group of rows ends', () => {
    const rows = [[cell(1, 9)], [cell()]];
    expect(placesOf(rows)).toEqual([
      [0, 0, 2, 1],
      [1, 1, 2, 2],
    ]);
    expect(placesOf(rows, { lastRow: (row: number) => (row === 0 ? 1 : 2) })).toEqual([
      [0, 0, 1, 1],
      [1, 0, 2, 1],
    ]);
  });

  it('tells the row in which a cell covers another', () => {
    const rows = [[cell(), cell(1, 2)], [cell(2)]];
    const overlaps: number[] = [];
    placesOf(rows, { onOverlap: (row: number) => overlaps.push(row) });
    expect(overlaps).toEqual([1]);
  });

  it.each([
    [undefined, 1],
    ['3', 3],
    ['2.9', 2],
    ['0', 1],
    ['many', 1],
  ])('reads the span %s as %s', (written, span) => expect(spanOf(written)).toBe(span));
});
