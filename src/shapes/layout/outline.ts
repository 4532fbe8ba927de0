/** Defines outlines: what paths are made of, and how they are stroked. */
import type { Color, Points } from '../units.js';

/** One step of an outline, from its origin: move, line, cubic curve (two control points, end), close. */
export type PathStep =
  | readonly ['M' | 'L', Points, Points]
  | readonly ['C', Points, Points, Points, Points, Points, Points]
  | readonly ['Z'];

/** Lines end and meet as in SVG: butt and miter by default. */
export interface OutlineStroke {
  readonly width: Points;
  readonly color: Color;
  /** Lengths of dashes and gaps; empty for a solid line. */
  readonly dash: readonly Points[];
  readonly dashOffset?: Points;
  readonly cap?: 'butt' | 'round' | 'square';
  readonly join?: 'miter' | 'round' | 'bevel';
  /** How far a corner reaches, in line widths, before it is cut off. */
  readonly miterLimit?: number;
}
