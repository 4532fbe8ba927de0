/** Blocks: a box tree and the room there is in, strips with their decorations and break rules out. */

import type { BlockBox, Box, ReplacedBox } from '../boxes/box.js';
import { type BlockGeometry, blockGeometry, type Span } from '../geometry/blockGeometry.js';
import { combine } from '../content/combine.js';
import { outlineOf, strokesOf } from '../strips/decorate.js';
import { fixHeight } from '../content/fixHeight.js';
import { flowChildren } from './flowAlone.js';
import type { FlowBuilder } from '../strips/flowBuilder.js';
import type { FlowContext } from './flowContext.js';
import { flowParagraph } from '../paragraphs/flowParagraph.js';
import { flowTable } from '../tables/tableFrame.js';
import { padContent } from '../content/padContent.js';
import { placeAbsolute } from './placeAbsolute.js';
import { anchoredIn, stackFlow } from '../strips/stackFlow.js';
import type { Content } from '../strips/strip.js';

/** Adds a box, whatever it is, to the flow. */
export function flowBox(box: Box, room: Span, builder: FlowBuilder, context: FlowContext): void {
  switch (box.kind) {
    case 'paragraph':
      flowParagraph(box, room, builder, context);
      return;
    case 'table':
      flowTable(box, room, builder, context);
      return;
    case 'replaced':
      builder.add(replaced(box, room), { page: box.style.page, place: box.place });
      return;
    case 'absolute':
      builder.anchor(...placeAbsolute(box.box, context));
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
    builder.outline(outlineOf(style, { from, to, x, width }));
    keep(box, geometry, from, to, builder);
  }
  if (style.anchor === 'none') builder.margin(geometry.marginBottom);
  builder.rule(style.breakAfter);
}

function keep(box: BlockBox, geometry: BlockGeometry, from: number, to: number, builder: FlowBuilder): void {
  const { style, place } = box;
  const atBottom = style.anchor === 'page-bottom';
  if (!atBottom && style.breakInside !== 'avoid') return;
  builder.keepTogether({ from, to, toBottom: atBottom ? geometry.marginBottom : undefined, place });
}

function addParts(box: BlockBox, geometry: BlockGeometry, builder: FlowBuilder, context: FlowContext): void {
  const options = { page: box.style.page, place: box.place };
  if (geometry.above > 0) {
    builder.add(space(geometry.above), options);
    builder.rule('avoid');
  }
  for (const child of box.children)
    flowBox(child, roomOf(child, box, geometry.content, context), builder, context);
  if (geometry.below > 0) {
    builder.rule('avoid');
    builder.add(space(geometry.below), options);
  }
}

/** A box that asks for another kind of page has the width of that. */
function roomOf(child: Box, parent: BlockBox, room: Span, context: FlowContext): Span {
  if (child.kind !== 'block' && child.kind !== 'table') return room;
  const { page } = child.style;
  return page === parent.style.page ? room : { x: 0, width: context.widthOf(page) };
}

/** A block of a given height, or of a least height, is one strip. */
function addWhole(box: BlockBox, geometry: BlockGeometry, builder: FlowBuilder, context: FlowContext): void {
  const flow = flowChildren(box, geometry.content, context);
  builder.anchor(...anchoredIn(flow));
  const inner = boxHeight(stackFlow(flow, box.place), box, geometry);
  builder.add(padContent(inner, geometry.above, geometry.below), { page: box.style.page, place: box.place });
}

function boxHeight(content: Content, box: BlockBox, geometry: BlockGeometry): Content {
  const { style, place } = box;
  if (geometry.height !== undefined) {
    const minSize = style.fitMinSize === 'none' ? style.fontSize : style.fitMinSize;
    return fixHeight(content, geometry.height, { size: style.fontSize, minSize, side: 'top' }, place);
  }
  const least = geometry.minHeight;
  return combine(
    [content],
    ([part]) => ({ height: Math.max(least, part?.height ?? 0), items: part?.items ?? [] }),
    place,
  );
}

function replaced(box: ReplacedBox, { x, width }: Span): Content {
  const height = box.heightOf(width);
  return { kind: 'still', height, items: box.draw({ x, width, height }) };
}

export function space(height: number): Content {
  return { kind: 'still', height, items: [] };
}
