/** Draws a watermark as SVG: one large, pale word rising across the page. */

import { escapeHtml } from '../../base/text/escapeHtml.js';
import type { Page } from '../../shapes/layout/composition.js';
import { WATERMARK_GRAY, watermarkPlace } from '../draw/watermarkPlace.js';
import type { WebFace } from './fontFaces.js';
import { length } from './length.js';

export function watermarkShape(page: Page, text: string, font: WebFace | undefined): string {
  if (font === undefined) return '';
  const { name, face } = font;
  return paleWord(page, text, `class="${name}"`, face.width(text), face.metrics.capHeight);
}

/**
 * @param face its attributes
 * @param width of the text; it and the height of a capital letter in 1/1000 em
 */
export function paleWord(page: Page, text: string, face: string, width: number, capHeight: number): string {
  const { size, matrix } = watermarkPlace(page, width, capHeight);
  const [a, b, c, d, x, y] = matrix;
  // y points down here
  const turned = [a, -b, -c, d, x, page.height - y].map((value) => Number(value.toFixed(4))).join(' ');
  const level = Math.round(WATERMARK_GRAY * 255);
  return `<text ${face} transform="matrix(${turned})" font-size="${length(size)}" fill="rgb(${level},${level},${level})">${escapeHtml(text)}</text>`;
}
