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

/** The most pages that a document should have, or sheets with two sides. */
export interface PageAim {
  readonly most: number;
  readonly sides: 1 | 2;
}

/** A column of a grid: a width, or a share of what the widths leave. */
export type GridTrack = Extent | { readonly fr: number };

/** Columns from left to right, and the numbers of the lines before and after them that have names; the first is 1. */
export interface GridColumns {
  readonly tracks: readonly GridTrack[];
  readonly names: Readonly<Record<string, number>>;
}

/** The lines that an item begins and ends at; with neither, the next free place. */
export interface GridPlace {
  readonly start: number | string | undefined;
  readonly end: number | string | undefined;
  readonly span: number;
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
