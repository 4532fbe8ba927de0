/** Draws the background, borders and outline of a box as items. */
import type { Item } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import { round } from '../geometry/round.js';
import { drawStroke, strokeOf } from '../geometry/strokes.js';
import type { Style } from '../style/style.js';
import type { Decoration } from './strip.js';

/** The outline of a style around strips `from` to `to`; undefined where there is none. */
export function outlineOf(
  style: Readonly<Style>,
  at: Pick<Decoration, 'from' | 'to' | 'x' | 'width'>,
): Decoration | undefined {
  const { outlineWidth, outlineStyle, outlineColor, outlineOffset, outlineSideOffset, outlineGroup, color } =
    style;
  const line = strokeOf(outlineWidth, outlineStyle, outlineColor ?? color);
  if (line === undefined) return undefined;
  const beside = outlineSideOffset === 'auto' ? outlineOffset : outlineSideOffset;
  const outset = { x: beside + outlineWidth, y: outlineOffset + outlineWidth };
  return {
    ...at,
    background: undefined,
    top: line,
    right: line,
    bottom: line,
    left: line,
    outset,
    group: outlineGroup,
  };
}

/** Items of a box from `top` to `bottom`. A box that continues across a page break has no border there. */
export function decorate(
  box: Decoration,
  top: Points,
  bottom: Points,
  opens: boolean,
  closes: boolean,
): Item[] {
  if (box.outset === undefined) return frame(box, top, bottom, opens, closes);
  const { outset } = box;
  const wide = { ...box, x: box.x - outset.x, width: box.width + 2 * outset.x };
  return frame(wide, top - outset.y, bottom + outset.y, true, true);
}

function frame(box: Decoration, top: Points, bottom: Points, opens: boolean, closes: boolean): Item[] {
  const items: Item[] = [];
  const right = box.x + box.width;
  if (box.background !== undefined) {
    const area = { x: round(box.x), y: round(top), width: round(box.width), height: round(bottom - top) };
    items.push({ kind: 'rect', ...area, fill: box.background, node: -1 });
  }
  if (opens && box.top)
    items.push(drawStroke(box.top, box.x, top + box.top.width / 2, right, top + box.top.width / 2));
  if (closes && box.bottom) {
    const y = bottom - box.bottom.width / 2;
    items.push(drawStroke(box.bottom, box.x, y, right, y));
  }
  if (box.left)
    items.push(drawStroke(box.left, box.x + box.left.width / 2, top, box.x + box.left.width / 2, bottom));
  if (box.right)
    items.push(drawStroke(box.right, right - box.right.width / 2, top, right - box.right.width / 2, bottom));
  return items;
}
