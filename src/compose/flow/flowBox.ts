/** Turns boxes into strips. Boxes of all kinds contain each other, so everything recursive is in this file. */
import type { BlockBox, Box, TableBox } from '../boxes/box.js';
import { padContent } from '../content/padContent.js';
import { type BlockGeometry, blockGeometry, type Span } from '../geometry/blockGeometry.js';
import { strokesOf } from '../geometry/strokes.js';
import { flowParagraph } from '../paragraphs/flowParagraph.js';
import { balanceColumns, columnSpans } from '../strips/balanceColumns.js';
import { outlineOf } from '../strips/decorate.js';
import { FlowBuilder } from '../strips/flowBuilder.js';
import type { FlowContext } from '../strips/flowContext.js';
import { anchoredIn, stackFlow } from '../strips/stackFlow.js';
import type { Anchored, Flow } from '../strips/strip.js';
import { addRows } from '../tables/addRows.js';
import { cellRoom, type LaidCell } from '../tables/cellRoom.js';
import { cellsOf, rowGroups, type TableFrame, tableFrame, tableGeometry } from '../tables/tableFrame.js';
import type { GridCell } from '../tables/tableGrid.js';
import { flowGrid, isInFlow } from './flowGrid.js';
import { absoluteRoom, placeAbsolute } from './placeAbsolute.js';
import { blankContent, replacedContent, withHeight } from './wholeContent.js';

/** The box with its border, padding and margins, in a flow isolated from its surroundings. */
export function flowAlone(box: BlockBox | TableBox, room: Span, context: FlowContext): Flow {
  const builder = new FlowBuilder();
  flowBox(box, room, builder, context);
  return builder.finish(box.place, box.style.page);
}

/** Only the children of the box; margins stay inside, as in a cell or a box with a fixed height. */
export function flowChildren(box: BlockBox, room: Span, context: FlowContext): Flow {
  const builder = new FlowBuilder();
  flowInside(box, room, builder, context);
  return builder.finish(box.place, box.style.page);
}

/** The children below each other, in a grid or in columns. */
function flowInside(box: BlockBox, room: Span, builder: FlowBuilder, context: FlowContext): void {
  const columns = columnSpans(box.style, room);
  if (box.style.display === 'grid') {
    for (const child of box.children) if (!isInFlow(child)) flowBox(child, room, builder, context);
    flowGrid(box, room, builder, (item, cell) => flowItem(item, cell, box.style.page, context));
  } else if (columns !== undefined) flowColumns(box, columns, builder, context);
  else for (const child of box.children) flowBox(child, roomOf(child, box, room, context), builder, context);
}

/** An item of a grid or of columns, by itself. */
function flowItem(box: Box, room: Span, page: string, context: FlowContext): Flow {
  const builder = new FlowBuilder();
  flowBox(box, room, builder, context);
  return builder.finish(box.kind === 'absolute' || box.kind === 'running' ? box.box.place : box.place, page);
}

function flowColumns(
  box: BlockBox,
  columns: readonly Span[],
  builder: FlowBuilder,
  context: FlowContext,
): void {
  const inner = new FlowBuilder();
  for (const child of box.children) flowBox(child, columns[0] ?? NO_ROOM, inner, context);
  const flow = inner.finish(box.place, box.style.page);
  builder.anchor(...anchoredIn(flow));
  builder.add(balanceColumns(flow, columns, box.place), { page: box.style.page, place: box.place });
}

const NO_ROOM: Span = { x: 0, width: 0 };

function flowBox(box: Box, room: Span, builder: FlowBuilder, context: FlowContext): void {
  switch (box.kind) {
    case 'paragraph':
      flowParagraph(box, room, builder, context);
      return;
    case 'table':
      flowTable(box, room, builder, context);
      return;
    case 'replaced':
      builder.add(replacedContent(box, room), { page: box.style.page, place: box.place });
      return;
    case 'absolute':
      builder.anchor(...flowAbsolute(box.box, context));
      return;
    case 'running':
      builder.anchor({ kind: 'running', name: box.name, box: box.box });
      return;
    case 'block':
      flowBlock(box, room, builder, context);
  }
}

function flowBlock(box: BlockBox, room: Span, builder: FlowBuilder, context: FlowContext): void {
  const { style } = box;
  const geometry = blockGeometry(style, room);
  builder.rule(style.breakBefore);
  builder.margin(geometry.marginTop);
  const from = builder.next;
  const decorate = builder.reserveDecoration();
  if (geometry.height !== undefined || geometry.minHeight > 0) addWhole(box, geometry, builder, context);
  else addParts(box, geometry, builder, context);
  const to = builder.next - 1;
  if (to >= from) {
    const { x, width } = geometry.border;
    decorate({ from, to, x, width, background: style.backgroundColor, ...strokesOf(style) });
    builder.outline(outlineOf(style, { from, to, x, width }), style.breakAfter === 'avoid');
    keepBlock(box, geometry, from, to, builder);
  }
  if (style.anchor === 'none') builder.margin(geometry.marginBottom);
  builder.rule(style.breakAfter);
}

function keepBlock(
  { style, place }: BlockBox,
  geometry: BlockGeometry,
  from: number,
  to: number,
  builder: FlowBuilder,
): void {
  const { anchor } = style;
  if (anchor === 'none' && style.breakInside !== 'avoid') return;
  const foot = anchor === 'none' ? undefined : { anchor, below: geometry.marginBottom };
  builder.keepTogether({ from, to, foot, place });
}

function addParts(box: BlockBox, geometry: BlockGeometry, builder: FlowBuilder, context: FlowContext): void {
  const options = { page: box.style.page, place: box.place };
  if (geometry.above > 0) {
    builder.add(blankContent(geometry.above), options);
    builder.rule('avoid');
  }
  flowInside(box, geometry.content, builder, context);
  if (geometry.below > 0) {
    builder.rule('avoid');
    builder.add(blankContent(geometry.below), options);
  }
}

/** A box that starts another kind of page is as wide as that page. */
function roomOf(child: Box, parent: BlockBox, room: Span, context: FlowContext): Span {
  if (child.kind !== 'block' && child.kind !== 'table') return room;
  const { page } = child.style;
  return page === parent.style.page ? room : { x: 0, width: context.widthOf(page) };
}

/** A block with a height or a minimum height is one strip. */
function addWhole(box: BlockBox, geometry: BlockGeometry, builder: FlowBuilder, context: FlowContext): void {
  const flow = flowChildren(box, geometry.content, context);
  builder.anchor(...anchoredIn(flow));
  const inner = withHeight(stackFlow(flow, box.place), box, geometry, context.fonts);
  builder.add(padContent(inner, geometry.above, geometry.below), { page: box.style.page, place: box.place });
}

function flowTable(table: TableBox, room: Span, builder: FlowBuilder, context: FlowContext): void {
  const { style, place } = table;
  const geometry = tableGeometry(style, room);
  builder.rule(style.breakBefore);
  builder.margin(geometry.marginTop);
  const from = builder.next;
  if (table.caption !== undefined) {
    flowBox(table.caption, geometry.border, builder, context);
    builder.rule('avoid');
  }
  const frame = tableFrame(table, geometry.border);
  const rows = rowGroups(frame.grid).map((group) => ({
    ...group,
    cells: cellsOf(group, frame).map((cell) => flowCell(cell, frame, context)),
  }));
  addRows(rows, frame, builder);
  const to = builder.next - 1;
  if (to >= from && style.breakInside === 'avoid') builder.keepTogether({ from, to, foot: undefined, place });
  const { x, width } = geometry.border;
  builder.outline(outlineOf(style, { from, to, x, width }));
  builder.margin(geometry.marginBottom);
  builder.rule(style.breakAfter);
}

function flowCell(at: GridCell, frame: TableFrame, context: FlowContext): LaidCell {
  const { box } = at.cell;
  const { content, above, below } = cellRoom(at, frame);
  const flow = flowChildren(box, content, context);
  return { at, content: stackFlow(flow, box.place), anchored: anchoredIn(flow), above, below };
}

/** The box on its sheet, and the out-of-flow boxes inside it. */
function flowAbsolute(box: BlockBox | TableBox, context: FlowContext): Anchored[] {
  const sheet = context.sheetOf(box.style.page);
  const bounds = { x: 0, width: sheet.width };
  const { inFlow, room } = absoluteRoom(box, sheet);
  const flow = flowAlone(inFlow, room, { ...context, boundsOf: () => bounds });
  return [placeAbsolute(box, stackFlow(flow, box.place), sheet), ...anchoredIn(flow)];
}
