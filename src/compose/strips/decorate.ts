/** Decorations: a box with its background and borders in, the items that draw them out. */
import type { Item, LineItem } from '../../shapes/composition.js';
import type { Points } from '../../shapes/units.js';
import { round } from '../geometry/round.js';
import type { Style } from '../style/style.js';
import type { Decoration, Stroke } from './strip.js';

/** The outline of a style around strips `from` to `to`; undefined where there is none. */
export function outlineOf(
  style: Readonly<Style>,
  at: Pick<Decoration, 'from' | 'to' | 'x' | 'width'>,
): Decoration | undefined {
  const { outlineWidth, outlineStyle, outlineColor, outlineOffset, outlineSideOffset, color } = style;
  const line = strokeOf(outlineWidth, outlineStyle, outlineColor ?? color);
  if (line === undefined) return undefined;
  const beside = outlineSideOffset === 'auto' ? outlineOffset : outlineSideOffset;
  const outset = { x: beside + outlineWidth, y: outlineOffset + outlineWidth };
  return { ...at, background: undefined, top: line, right: line, bottom: line, left: line, outset };
}

/** The four strokes of a style; undefined where there is none. */
export function strokesOf(style: Readonly<Style>): Pick<Decoration, 'top' | 'right' | 'bottom' | 'left'> {
  return {
    top: strokeOf(style.borderTopWidth, style.borderTopStyle, style.borderTopColor ?? style.color),
    right: strokeOf(style.borderRightWidth, style.borderRightStyle, style.borderRightColor ?? style.color),
    bottom: strokeOf(
      style.borderBottomWidth,
      style.borderBottomStyle,
      style.borderBottomColor ?? style.color,
    ),
    left: strokeOf(style.borderLeftWidth, style.borderLeftStyle, style.borderLeftColor ?? style.color),
  };
}

function strokeOf(width: Points, style: Style['borderTopStyle'], color: string): Stroke | undefined {
  return style === 'none' || width === 0 ? undefined : { width, style, color };
}

/** Items of a box from `top` to `bottom`. A box that goes on over a page break has no border there. */
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
    items.push(stroke(box.top, box.x, top + box.top.width / 2, right, top + box.top.width / 2));
  if (closes && box.bottom) {
    const y = bottom - box.bottom.width / 2;
    items.push(stroke(box.bottom, box.x, y, right, y));
  }
  if (box.left)
    items.push(stroke(box.left, box.x + box.left.width / 2, top, box.x + box.left.width / 2, bottom));
  if (box.right)
    items.push(stroke(box.right, right - box.right.width / 2, top, right - box.right.width / 2, bottom));
  return items;
}

/** A straight stroke as an artifact. */
export function stroke(line: Stroke, x1: Points, y1: Points, x2: Points, y2: Points): LineItem {
  const ends = { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) };
  return { kind: 'line', ...ends, width: round(line.width), color: line.color, dash: dashOf(line), node: -1 };
}

function dashOf(line: Stroke): readonly Points[] {
  if (line.style === 'dashed') return [round(line.width * 3), round(line.width * 2)];
  return line.style === 'dotted' ? [round(line.width), round(line.width)] : [];
}
