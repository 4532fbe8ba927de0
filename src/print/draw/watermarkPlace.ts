/** Computes the size and the position of a watermark. */
import type { Page } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';

/** Pale enough to read over, from 0 (black) to 1. */
export const WATERMARK_GRAY = 0.955;
/** The share of the page's diagonal that the word fills, and the share of its width and height that it stays within. */
const SPAN = 0.75;
const ROOM = 0.92;

/** From text space to the page, y up (ISO 32000-1 8.3.3). */
export type TextMatrix = readonly [number, number, number, number, number, number];

/** `width` and `capHeight` in 1/1000 em. The word is centered on the page. */
export function watermarkPlace(
  page: Pick<Page, 'width' | 'height'>,
  width: number,
  capHeight: number,
): { readonly size: Points; readonly matrix: TextMatrix } {
  const diagonal = Math.hypot(page.width, page.height);
  const cos = page.width / diagonal;
  const sin = page.height / diagonal;
  const wide = (width * cos + capHeight * sin) / 1000;
  const high = (width * sin + capHeight * cos) / 1000;
  const fitting = ROOM * Math.min(page.width / wide, page.height / high);
  const size = Math.min((SPAN * diagonal * 1000) / width, fitting);
  const height = (size * capHeight) / 1000;
  const along = (size * width) / 2000;
  const x = page.width / 2 - along * cos + (height / 2) * sin;
  const y = page.height / 2 - along * sin - (height / 2) * cos;
  return { size, matrix: [cos, sin, -sin, cos, x, y] };
}
