/** Lists the supported elements of a drawing in markup and their attributes, a small subset of SVG 1.1. */

/** Attributes that apply to an element and, on `g`, to everything in it. */
const PAINT: readonly string[] = [
  'fill',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'transform',
];
const TYPE: readonly string[] = ['font-size', 'font-weight', 'text-anchor'];

export const SVG_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  g: [...PAINT, ...TYPE],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry', ...PAINT],
  circle: ['cx', 'cy', 'r', ...PAINT],
  ellipse: ['cx', 'cy', 'rx', 'ry', ...PAINT],
  polyline: ['points', ...PAINT],
  polygon: ['points', ...PAINT],
  line: ['x1', 'y1', 'x2', 'y2', ...PAINT],
  path: ['d', ...PAINT],
  text: ['x', 'y', 'fill', ...TYPE],
};
