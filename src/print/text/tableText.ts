/** Sets a table as columns of text, or as a list of its rows if it is too wide. */
import { tableGrid } from '../../base/tableGrid.js';
import { wrapText } from './wrapText.js';

export interface TextCell {
  /** Its lines, no wider than asked unless a single word is. */
  lines(width: number): readonly string[];
  readonly columns: number;
  readonly rows: number;
}

export interface TextTable {
  readonly head: readonly (readonly TextCell[])[];
  readonly body: readonly (readonly TextCell[])[];
}

const GAP = '  ';
const LEAST_WIDTH = 8;

interface PlacedText extends TextCell {
  /** Its lines, unwrapped. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** In a table too wide for columns, each row becomes a list of headings and values. */
export function tableText(table: TextTable, width: number): string {
  const cells = placeCells([...table.head, ...table.body]);
  const count = Math.max(0, ...cells.map((cell) => cell.column + cell.columns));
  const room = width - GAP.length * (count - 1);
  const widths = narrowed(naturalWidths(cells, count, table.head.length, room), room);
  return widths === undefined ? rowLists(table, cells, width) : columns(table, cells, widths);
}

function placeCells(rows: readonly (readonly TextCell[])[]): PlacedText[] {
  return tableGrid(rows, { spanOf: (cell) => cell }).cells.map(({ cell, row, column }) => ({
    ...cell,
    text: cell.lines(Number.POSITIVE_INFINITY).join('\n'),
    row,
    column,
  }));
}

/** As wide as the cells below the headings and the longest word of the headings; as wide as the headings if there is room. */
function naturalWidths(cells: readonly PlacedText[], count: number, heads: number, room: number): number[] {
  const single = cells.filter((cell) => cell.columns === 1);
  const widest = (column: number, length: (cell: PlacedText) => number) =>
    Math.max(1, ...single.filter((cell) => cell.column === column).map(length));
  const least = Array.from({ length: count }, (_, column) =>
    widest(column, ({ row, text }) => longest(text.split(row < heads ? /\s/ : '\n'))),
  );
  const most = least.map((_, column) => widest(column, ({ text }) => longest(text.split('\n'))));
  let spare = room - least.reduce((sum, width) => sum + width, 0);
  return least.map((width, column) => {
    const more = Math.max(0, Math.min(spare, (most[column] ?? 0) - width));
    spare -= more;
    return width + more;
  });
}

function longest(parts: readonly string[]): number {
  return Math.max(...parts.map((part) => part.length));
}

/** Narrows the widest columns, as far as possible. */
function narrowed(natural: readonly number[], room: number): number[] | undefined {
  const widths = [...natural];
  const total = () => widths.reduce((sum, each) => sum + each, 0);
  while (total() > room) {
    const widest = widths.indexOf(Math.max(...widths));
    const width = widths[widest] ?? 0;
    if (width <= LEAST_WIDTH) return undefined;
    widths[widest] = width - 1;
  }
  return widths;
}

function columns(table: TextTable, cells: readonly PlacedText[], widths: readonly number[]): string {
  const right = widths.map((_, column) => isNumeric(column, cells, table.head.length));
  const lines = [...table.head, ...table.body].flatMap((_, row) => [
    ...rowLines(
      cells.filter((cell) => cell.row === row),
      widths,
      right,
    ),
    ...(row === table.head.length - 1 ? [widths.map((width) => '-'.repeat(width)).join(GAP)] : []),
  ]);
  return lines.join('\n');
}

function rowLines(
  cells: readonly PlacedText[],
  widths: readonly number[],
  right: readonly boolean[],
): string[] {
  const wrapped = cells.map((cell) => ({ cell, lines: cell.lines(spanned(cell, widths)) }));
  const height = Math.max(1, ...wrapped.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    let text = '';
    for (const { cell, lines } of wrapped) {
      const before = widths.slice(0, cell.column).reduce((sum, width) => sum + width + GAP.length, 0);
      const own = lines[line] ?? '';
      const width = spanned(cell, widths);
      text =
        text.padEnd(before) +
        (right[cell.column] && cell.columns === 1 ? own.padStart(width) : own.padEnd(width));
    }
    return text.trimEnd();
  });
}

function spanned({ column, columns }: PlacedText, widths: readonly number[]): number {
  const own = widths.slice(column, column + columns);
  return own.reduce((sum, width) => sum + width, GAP.length * (own.length - 1));
}

/** Columns of numbers are aligned on the right. */
function isNumeric(column: number, cells: readonly PlacedText[], heads: number): boolean {
  const own = cells.filter((cell) => cell.row >= heads && cell.column === column && cell.text !== '');
  return own.length > 0 && own.every((cell) => /^([~$]?\d[\d,.]*%?|TBD)$/.test(cell.text));
}

function rowLists({ head, body }: TextTable, cells: readonly PlacedText[], width: number): string {
  const headOf = (column: number) => {
    const above = cells.filter(
      (cell) => cell.row < head.length && cell.column <= column && column < cell.column + cell.columns,
    );
    return above
      .slice(-2)
      .map((cell) => cell.text.replaceAll('\n', ' '))
      .join(' ');
  };
  const rows = body.map((_, row) => {
    const index = row + head.length;
    const own = cells.filter((cell) => cell.row <= index && index < cell.row + cell.rows && cell.text !== '');
    return rowList(
      own.toSorted((a, b) => a.column - b.column),
      headOf,
      width,
    );
  });
  return rows.filter((row) => row !== '').join('\n\n');
}

/** Neighbors with the same value share a line: `2022 Nov - 2022 Dec: 1`. A value of several lines is set below its
 * heading. */
function rowList(cells: readonly PlacedText[], headOf: (column: number) => string, width: number): string {
  const told: { from: number; to: number; cell: PlacedText }[] = [];
  for (const cell of cells) {
    const { column, columns, text } = cell;
    const last = told.at(-1);
    if (last?.cell.text === text && last.to === column) last.to = column + columns;
    else told.push({ from: column, to: column + columns, cell });
  }
  return told
    .flatMap(({ from, to, cell }, index) => {
      const heads = to - from > 1 ? `${headOf(from)} - ${headOf(to - 1)}` : headOf(from);
      const lines = listed(index === 0 ? '' : heads, cell, width - 2);
      return lines.map((line, at) => (index === 0 && at === 0 ? line : `  ${line}`));
    })
    .join('\n');
}

function listed(head: string, { text, lines }: PlacedText, width: number): readonly string[] {
  if (head === '') return lines(width);
  return text.includes('\n') ? [`${head}:`, ...lines(width)] : wrapText(`${head}: ${text}`, width);
}
