/** Reads the border strokes of a style, and draws one stroke as an item. */

import type { LineItem } from '../../shapes/layout/composition.js';
import type { Color, Points } from '../../shapes/units.js';
import type { StrokeStyle } from '../style/properties.js';
import type { Style } from '../style/style.js';
import { round } from './round.js';

export interface Stroke {
  readonly width: Points;
  readonly style: StrokeStyle;
  readonly color: Color;
}

export interface Strokes {
  readonly top: Stroke | undefined;
  readonly right: Stroke | undefined;
  readonly bottom: Stroke | undefined;
  readonly left: Stroke | undefined;
}

/** The four strokes of a style; undefined for a side without one. */
export function strokesOf(style: Readonly<Style>): Strokes {
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

export function strokeOf(width: Points, style: StrokeStyle, color: Color): Stroke | undefined {
  return style === 'none' || width === 0 ? undefined : { width, style, color };
}

/** A straight stroke as an artifact, which is not part of the reading order. */
export function drawStroke(line: Stroke, x1: Points, y1: Points, x2: Points, y2: Points): LineItem {
  const ends = { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) };
  return { kind: 'line', ...ends, width: round(line.width), color: line.color, dash: dashOf(line), node: -1 };
}

/** The strokes between the cells of a comb, from `y` 0 down to `height`. */
export function combDividers(
  line: Stroke | undefined,
  cells: number,
  area: { readonly x: Points; readonly width: Points; readonly height: Points },
): LineItem[] {
  if (line === undefined) return [];
  return Array.from({ length: cells - 1 }, (_, index) => {
    const x = area.x + ((index + 1) * area.width) / cells;
    return drawStroke(line, x, 0, x, area.height);
  });
}

function dashOf(line: Stroke): readonly Points[] {
  if (line.style === 'dashed') return [round(line.width * 3), round(line.width * 2)];
  return line.style === 'dotted' ? [round(line.width), round(line.width)] : [];
}
