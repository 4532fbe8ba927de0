/** Defines the types of computed values. Lengths that do not depend on layout are in points. */
import type { Points } from '../../shapes/units.js';

/** A percentage of the width of the containing block. */
export interface Percent {
  readonly percent: number;
}
export type Extent = Points | Percent;
export type Size = Extent | 'auto';

/** A line height as a multiple of the font size; children inherit the factor. */
export interface Factor {
  readonly factor: number;
}

/** Out of the flow, in the margin boxes that refer to the name. */
export interface Running {
  readonly running: string;
}

/** One part of `content`. `element` is for margin boxes only. */
export type ContentPart =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'counter'; readonly counter: 'page' | 'pages' }
  | { readonly kind: 'element'; readonly name: string };

/** An extent in points; percentages are relative to `base`. */
export function resolveExtent(extent: Extent, base: Points): Points {
  return typeof extent === 'number' ? extent : (extent.percent / 100) * base;
}
