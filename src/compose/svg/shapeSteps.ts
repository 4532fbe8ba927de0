/** Outlines the basic shapes of a drawing (SVG 1.1, 9). */
import type { Element } from 'domhandler';
import type { PathStep } from '../../shapes/layout/outline.js';

/** Four curves with control points this far from the axes are within 0.03 % of a circle. */
const ROUND = 0.5523;

/** Undefined for an element that is not a shape or has an invalid number. */
export function shapeSteps(element: Element): readonly PathStep[] | undefined {
  if (element.name === 'polyline' || element.name === 'polygon') return corners(element);
  const known = SHAPES[element.name];
  const numbers = known?.attributes.map((name) => lengthOf(element.attribs[name])) ?? [];
  return numbers.every(Number.isFinite) ? known?.outline(...numbers) : undefined;
}

/** A plain number, or one in pixels, which are the units of a drawing. */
export function lengthOf(written: string | undefined): number {
  return written === undefined ? 0 : Number(written.trim().replace(/px$/, ''));
}

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;

function corners({ name, attribs }: Element): readonly PathStep[] | undefined {
  const points = attribs.points ?? '';
  const numbers = [...points.matchAll(NUMBER)].map(Number);
  const isClean = points.replaceAll(NUMBER, '').replaceAll(/[\s,]/g, '') === '';
  if (numbers.length < 2 || numbers.length % 2 === 1 || !isClean) return undefined;
  const steps = numbers.flatMap((x, i): PathStep[] =>
    i % 2 === 0 ? [[i === 0 ? 'M' : 'L', x, numbers[i + 1] ?? 0]] : [],
  );
  return name === 'polygon' ? [...steps, ['Z']] : steps;
}

interface Shape {
  readonly attributes: readonly string[];
  outline(...numbers: readonly number[]): PathStep[];
}

const SHAPES: Readonly<Record<string, Shape>> = {
  rect: {
    attributes: ['x', 'y', 'width', 'height', 'rx', 'ry'],
    outline: (x = 0, y = 0, width = 0, height = 0, rx = 0, ry = 0) => {
      if (rx > 0 || ry > 0) return roundedRect({ x, y, width, height }, rx || ry, ry || rx);
      return [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']];
    },
  },
  line: {
    attributes: ['x1', 'y1', 'x2', 'y2'],
    outline: (x1 = 0, y1 = 0, x2 = 0, y2 = 0) => [
      ['M', x1, y1],
      ['L', x2, y2],
    ],
  },
  circle: {
    attributes: ['cx', 'cy', 'r'],
    outline: (x = 0, y = 0, r = 0) => ellipse(x, y, r, r),
  },
  ellipse: {
    attributes: ['cx', 'cy', 'rx', 'ry'],
    outline: (x = 0, y = 0, rx = 0, ry = 0) => ellipse(x, y, rx, ry),
  },
};

function ellipse(x: number, y: number, rx: number, ry: number): PathStep[] {
  const [h, v] = [rx * ROUND, ry * ROUND];
  return [
    ['M', x + rx, y],
    ['C', x + rx, y + v, x + h, y + ry, x, y + ry],
    ['C', x - h, y + ry, x - rx, y + v, x - rx, y],
    ['C', x - rx, y - v, x - h, y - ry, x, y - ry],
    ['C', x + h, y - ry, x + rx, y - v, x + rx, y],
    ['Z'],
  ];
}

function roundedRect(
  { x, y, width, height }: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
  rx: number,
  ry: number,
): PathStep[] {
  const [h, v] = [Math.min(rx, width / 2), Math.min(ry, height / 2)];
  const [i, j] = [h * (1 - ROUND), v * (1 - ROUND)];
  const [right, bottom] = [x + width, y + height];
  return [
    ['M', x + h, y],
    ['L', right - h, y],
    ['C', right - i, y, right, y + j, right, y + v],
    ['L', right, bottom - v],
    ['C', right, bottom - j, right - i, bottom, right - h, bottom],
    ['L', x + h, bottom],
    ['C', x + i, bottom, x, bottom - j, x, bottom - v],
    ['L', x, y + v],
    ['C', x, y + j, x + i, y, x + h, y],
    ['Z'],
  ];
}
