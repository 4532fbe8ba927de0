/** Absolute boxes: a box out of the flow in, its content and its place on the sheet out. */
import { Fault } from '../../base/problems.js';
import type { Points } from '../../shapes/units.js';
import type { BlockBox, TableBox } from '../boxes/box.js';
import { cssFault } from '../css/declarations.js';
import { resolveExtent, type Size, type Style } from '../style/style.js';
import type { Span } from '../geometry/blockGeometry.js';
import { fixHeight } from '../content/fixHeight.js';
import { flowAlone } from './flowAlone.js';
import type { FlowContext } from './flowContext.js';
import { anchoredIn, stackFlow } from '../strips/stackFlow.js';
import type { Anchored, Content, PlacedBox } from '../strips/strip.js';

/** The box, and what is out of the flow inside of it. Offsets count from the edges of the sheet. */
export function placeAbsolute(box: BlockBox | TableBox, context: FlowContext): Anchored[] {
  const sheet = context.sheetOf(box.style.page);
  const top = offset(box.style.top, sheet.height);
  const bottom = offset(box.style.bottom, sheet.height);
  if (top === undefined && bottom === undefined) throw unplaced(box, 'top or bottom');
  const room = horizontalRoom(box, sheet.width);
  const bounds = { x: 0, width: sheet.width };
  const flow = flowAlone(plain(box, room.fills), room.span, { ...context, boundsOf: () => bounds });
  const limit = sheet.height - (top ?? 0) - (bottom ?? 0);
  const content = keepOnSheet(stackFlow(flow, box.place), limit, box);
  const edge = top === undefined ? 'bottom' : 'top';
  const placed: PlacedBox = {
    kind: 'absolute',
    edge,
    distance: top ?? bottom ?? 0,
    content,
    place: box.place,
  };
  return [placed, ...anchoredIn(flow)];
}

function offset(size: Size, base: Points): Points | undefined {
  return size === 'auto' ? undefined : resolveExtent(size, base);
}

function unplaced(box: BlockBox | TableBox, what: string): Fault {
  return cssFault(`an absolute box needs ${what}`, box.place);
}

/** From `left` or `right` or both; a box of given width hangs on the side that is given. */
function horizontalRoom(box: BlockBox | TableBox, sheet: Points): { span: Span; fills: boolean } {
  const { style } = box;
  const left = offset(style.left, sheet);
  const right = offset(style.right, sheet);
  if (left === undefined && right === undefined) throw unplaced(box, 'left or right');
  if (left !== undefined || style.width === 'auto') {
    return { span: { x: left ?? 0, width: sheet - (left ?? 0) - (right ?? 0) }, fills: true };
  }
  return { span: { x: 0, width: sheet - (right ?? 0) }, fills: false };
}

/** The same box in the flow of its own; one that hangs on the right side is pushed there. */
function plain(box: BlockBox | TableBox, fills: boolean): BlockBox | TableBox {
  const style: Style = { ...box.style, position: 'static', breakBefore: 'auto', breakAfter: 'auto' };
  return { ...box, style: fills ? style : { ...style, marginLeft: 'auto' } };
}

/** A box without height may grow to the end of its sheet; from there on its text does not fit. */
function keepOnSheet(content: Content, limit: Points, box: BlockBox | TableBox): Content {
  const { style, place } = box;
  if (content.kind === 'slots' && content.content.fixedHeight === undefined) {
    const minSize = style.fitMinSize === 'none' ? style.fontSize : style.fitMinSize;
    const side = style.top === 'auto' ? 'bottom' : 'top';
    return fixHeight(content, limit, { size: style.fontSize, minSize, side }, place);
  }
  const height = content.kind === 'slots' ? (content.content.fixedHeight ?? 0) : content.height;
  if (height > limit + 0.01) throw new Fault('TEXT_OVERFLOWS', 'the absolute box leaves its page', { place });
  return content;
}
