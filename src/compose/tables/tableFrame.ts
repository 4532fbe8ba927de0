/** Tables: a table box and the room there is in, a strip for each row out. The head is drawn again on each page. */
import type { Points } from '../../shapes/units.js';
import type { TableBox } from '../boxes/box.js';
import type { Style } from '../style/style.js';
import { blockGeometry, type Span } from '../geometry/blockGeometry.js';
import { columnWidths } from './columnWidths.js';
import { outlineOf } from '../strips/decorate.js';
import type { FlowBuilder } from '../strips/flowBuilder.js';
import type { FlowContext } from '../flow/flowContext.js';
import { rowContent } from './rowContent.js';
import { type RowGroup, type TableFrame, topEdge } from './rowEdges.js';
import type { Strip } from '../strips/strip.js';
import { halfWidth, tableBorders } from './tableBorders.js';
import { type TableGrid, tableGrid } from './tableGrid.js';

export function flowTable(table: TableBox, room: Span, builder: FlowBuilder, context: FlowContext): void {
  const { style, place } = table;
  const geometry = blockGeometry({ ...style, borderLeftStyle: 'none', borderRightStyle: 'none' }, room);
  builder.rule(style.breakBefore);
  builder.margin(geometry.marginTop);
  const from = builder.next;
  if (table.caption !== undefined) {
    context.flowBox(table.caption, geometry.border, builder, context);
    builder.rule('avoid');
  }
  const frame = tableFrame(table, geometry.border);
  addRows(frame, builder, context);
  const to = builder.next - 1;
  if (to >= from && style.breakInside === 'avoid')
    builder.keepTogether({ from, to, toBottom: undefined, place });
  const { x, width } = geometry.border;
  builder.outline(outlineOf(style, { from, to, x, width }));
  builder.margin(geometry.marginBottom);
  builder.rule(style.breakAfter);
}

/** The lines of the grid. Half of the outer borders lies inside the width of the table. */
function tableFrame(table: TableBox, span: Span): TableFrame {
  const grid = tableGrid(table);
  const borders = tableBorders(grid, table.style);
  const rows = grid.rows.map((_, row) => row);
  const left = halfWidth(rows.map((row) => borders.vertical(row, 0)));
  const right = halfWidth(rows.map((row) => borders.vertical(row, grid.columns)));
  const lines: Points[] = [span.x + left];
  for (const width of columnWidths(table, grid, span.width - left - right))
    lines.push((lines.at(-1) ?? 0) + width);
  return { grid, borders, lines, style: table.style };
}

function addRows(frame: TableFrame, builder: FlowBuilder, context: FlowContext): void {
  const head: Strip[] = [];
  for (const group of rowGroups(frame.grid)) {
    const row = frame.grid.rows[group.from];
    if (row === undefined) continue;
    const { content, anchored } = rowContent(group, frame, context);
    const inHead = group.from < frame.grid.headRows;
    builder.anchor(...anchored);
    if (group.from > 0) builder.rule(inHead || group.from === frame.grid.headRows ? 'avoid' : 'auto');
    builder.rule(row.style.breakBefore);
    const options = { page: frame.style.page, place: row.place, topEdge: topEdge(group.from, frame) };
    builder.add(content, inHead ? options : { ...options, head });
    if (group.to === group.from + 1) builder.outline(rowOutline(row.style, builder.next - 1, frame));
    if (inHead) head.push(headStrip(content, options));
    builder.rule(row.style.breakAfter);
  }
}

/** Around one row; rows that a cell joins draw theirs themselves. */
function rowOutline(style: Readonly<Style>, strip: number, { lines }: TableFrame) {
  const x = lines[0] ?? 0;
  return outlineOf(style, { from: strip, to: strip, x, width: (lines.at(-1) ?? x) - x });
}

function headStrip(content: Strip['content'], options: Pick<Strip, 'page' | 'place' | 'topEdge'>): Strip {
  return { ...options, gap: 0, before: 'avoid', content, head: [], anchored: [] };
}

/** Rows that a cell spans stand together. */
function rowGroups(grid: TableGrid): RowGroup[] {
  const groups: RowGroup[] = [];
  let from = 0;
  for (let row = 0; row < grid.rows.length; row++) {
    const spanned = grid.cells.some((cell) => cell.row <= row && cell.rowEnd > row + 1);
    if (spanned) continue;
    groups.push({ from, to: row + 1 });
    from = row + 1;
  }
  return groups;
}
