/** Draws a watermark as SVG: one large, pale word rising across the page. */

import { escapeHtml } from '../../base/text/escapeHtml.js';
import type { Page } from '../../shapes/layout/composition.js';
import { WATERMARK_GRAY, watermarkPlace } from '../draw/watermarkPlace.js';
import type { WebFace } from './fontFaces.js';
import { length } from './length.js';

export function watermarkShape(page: Page, text: string, font: WebFace | undefined): string {
  if (font === undefined) return '';
  const { size, matrix } = watermarkPlace(page, font.face.width(text), font.face.metrics.capHeight);
  const [a, b, c, d, x, y] = matrix;
  // y points down here
  const turned = [a, -b, -c, d, x, page.height - y].map((value) => Number(value.toFixed(4))).join(' ');
  const level = Math.round(WATERMARK_GRAY * 255);
  return `<text class="${font.name}" transform="matrix(${turned})" font-size="${length(size)}" fill="rgb(${level},${level},${level})">${escapeHtml(text)}</text>`;
}
