/** Computes the position of the border and the content of a block from its style and the available width. */

import type { Points } from '../../shapes/units.js';
import type { Style } from '../style/style.js';
import { type Extent, resolveExtent, type Size } from '../style/values.js';
import { strokesOf } from './strokes.js';

/** A horizontal span of the flow. */
export interface Span {
  readonly x: Points;
  readonly width: Points;
}

/** Where a replaced element is drawn: its top is 0. */
export interface Area {
  readonly x: Points;
  readonly width: Points;
  readonly height: Points;
}

export interface BlockGeometry {
  /** Border edge to border edge. */
  readonly border: Span;
  readonly content: Span;
  /** Border and padding above and below the content. */
  readonly above: Points;
  readonly below: Points;
  readonly marginTop: Points;
  readonly marginBottom: Points;
  /** Height of the content, if the style sets one. */
  readonly height: Points | undefined;
  readonly minHeight: Points;
}

/** CSS 2.2, 10.3.3: an `auto` width or margin takes the rest; two automatic margins center the block. */
export function blockGeometry(style: Readonly<Style>, room: Span): BlockGeometry {
  const base = room.width;
  const strokes = strokesOf(style);
  const left = (strokes.left?.width ?? 0) + resolveExtent(style.paddingLeft, base);
  const right = (strokes.right?.width ?? 0) + resolveExtent(style.paddingRight, base);
  const above = (strokes.top?.width ?? 0) + resolveExtent(style.paddingTop, base);
  const below = (strokes.bottom?.width ?? 0) + resolveExtent(style.paddingBottom, base);
  const border = borderSpan(style, room, left + right);
  const inner = style.boxSizing === 'border-box' ? above + below : 0;
  return {
    border,
    content: { x: border.x + left, width: Math.max(0, border.width - left - right) },
    above,
    below,
    marginTop: resolveMargin(style.marginTop, base),
    marginBottom: resolveMargin(style.marginBottom, base),
    height: typeof style.height === 'number' ? Math.max(0, style.height - inner) : undefined,
    minHeight: Math.max(0, style.minHeight - inner),
  };
}

function borderSpan(style: Readonly<Style>, room: Span, sides: Points): Span {
  const marginLeft = resolveMargin(style.marginLeft, room.width);
  const marginRight = resolveMargin(style.marginRight, room.width);
  const all = room.width - marginLeft - marginRight;
  const extra = style.boxSizing === 'border-box' ? 0 : sides;
  const wanted = style.width === 'auto' ? all : resolveExtent(style.width, room.width) + extra;
  const limit = style.maxWidth === 'none' ? wanted : resolveExtent(style.maxWidth, room.width) + extra;
  const width = Math.max(sides, Math.min(wanted, limit));
  return { x: room.x + marginLeft + autoShare(style, all - width), width };
}

/** The left share of automatic margins. */
function autoShare(style: Readonly<Style>, spare: Points): Points {
  if (style.marginLeft !== 'auto' || spare <= 0) return 0;
  return style.marginRight === 'auto' ? spare / 2 : spare;
}

export function resolveMargin(margin: Size, base: Points): Points {
  return margin === 'auto' ? 0 : resolveExtent(margin satisfies Extent, base);
}
