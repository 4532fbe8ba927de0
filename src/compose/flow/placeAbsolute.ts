/** Computes where an absolute box is on its sheet and how much room it has there. */

import { Fault } from '../../base/problems.js';
import type { Points } from '../../shapes/units.js';
import type { BlockBox, TableBox } from '../boxes/box.js';
import type { Content } from '../content/content.js';
import { fitOf, fixHeight } from '../content/fixHeight.js';
import { cssFault } from '../css/declarations.js';
import type { Span } from '../geometry/blockGeometry.js';
import type { SheetSize } from '../strips/flowContext.js';
import type { PlacedBox } from '../strips/strip.js';
import type { Style } from '../style/style.js';
import { resolveExtent, type Size } from '../style/values.js';

/** The box as part of a separate flow, and the room of that flow. Offsets are measured from the edges of the sheet. */
export function absoluteRoom(
  box: BlockBox | TableBox,
  sheet: SheetSize,
): { readonly inFlow: BlockBox | TableBox; readonly room: Span } {
  const { style } = box;
  if (style.top === 'auto' && style.bottom === 'auto') throw unplaced(box, 'top or bottom');
  const left = offset(style.left, sheet.width);
  const right = offset(style.right, sheet.width);
  if (left === undefined && right === undefined) throw unplaced(box, 'left or right');
  const inFlow: Style = { ...style, position: 'static', breakBefore: 'auto', breakAfter: 'auto' };
  const room = { x: left ?? 0, width: sheet.width - (left ?? 0) - (right ?? 0) };
  if (left !== undefined || style.width === 'auto') return { inFlow: { ...box, style: inFlow }, room };
  // only right and a width: an automatic left margin pushes the box there
  return { inFlow: { ...box, style: { ...inFlow, marginLeft: 'auto' } }, room };
}

/** The laid-out box at its place, measured from the top or the bottom of the sheet. */
export function placeAbsolute(box: BlockBox | TableBox, content: Content, sheet: SheetSize): PlacedBox {
  const top = offset(box.style.top, sheet.height);
  const bottom = offset(box.style.bottom, sheet.height);
  return {
    kind: 'absolute',
    edge: top === undefined ? 'bottom' : 'top',
    distance: top ?? bottom ?? 0,
    content: keepOnSheet(content, sheet.height - (top ?? 0) - (bottom ?? 0), box),
    place: box.place,
  };
}

function offset(size: Size, base: Points): Points | undefined {
  return size === 'auto' ? undefined : resolveExtent(size, base);
}

function unplaced(box: BlockBox | TableBox, what: string): Fault {
  return cssFault(`an absolute box needs ${what}`, box.place);
}

/** A box without a height may grow to the end of its sheet; text beyond that does not fit. */
function keepOnSheet(content: Content, limit: Points, box: BlockBox | TableBox): Content {
  const { style, place } = box;
  if (content.kind === 'slots' && content.content.fixedHeight === undefined) {
    const side = style.top === 'auto' ? 'bottom' : 'top';
    // a box that has a height was fitted into it already
    return fixHeight(content, limit, { ...fitOf(style), side, below: 0 }, place);
  }
  const height = content.kind === 'slots' ? (content.content.fixedHeight ?? 0) : content.height;
  if (height > limit + 0.01)
    throw new Fault('TEXT_OVERFLOWS', 'the absolute box runs off its page', { place });
  return content;
}
