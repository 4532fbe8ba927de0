/** A page and the size of a word come in; how large the word is set across the page, and where, goes out. */
import type { Page } from '../shapes/composition.js';
import type { Points } from '../shapes/units.js';

/** Pale enough to read over, from 0 (black) to 1. */
export const WATERMARK_GRAY = 0.93;
/** Part of the page's diagonal that the word fills. */
const SPAN = 0.75;

/** From text space to the page, y up (ISO 32000-1 8.3.3). */
export type TextMatrix = readonly [number, number, number, number, number, number];

/** `width` and `capHeight` in 1/1000 em. The middle of the word stands on the middle of the page. */
export function watermarkPlace(
  page: Pick<Page, 'width' | 'height'>,
  width: number,
  capHeight: number,
): { readonly size: Points; readonly matrix: TextMatrix } {
  const diagonal = Math.hypot(page.width, page.height);
  const size = (SPAN * diagonal * 1000) / width;
  const height = (size * capHeight) / 1000;
  const cos = page.width / diagonal;
  const sin = page.height / diagonal;
  const along = (SPAN * diagonal) / 2;
  const x = page.width / 2 - along * cos + (height / 2) * sin;
  const y = page.height / 2 - along * sin - (height / 2) * cos;
  return { size, matrix: [cos, sin, -sin, cos, x, y] };
}
