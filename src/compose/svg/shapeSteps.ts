/** Outlines the basic shapes of a drawing (SVG 1.1, 9). */
import type { Element } from 'domhandler';
import type { PathStep } from '../../shapes/layout/composition.js';

/** Four curves with control points this far from the axes are within 0.03 % of a circle. */
const ROUND = 0.5523;

/** Undefined for an element that is not a shape or has an invalid number. */
export function shapeSteps(element: Element): readonly PathStep[] | undefined {
  const known = SHAPES[element.name];
  const numbers = known?.attributes.map((name) => Number(element.attribs[name] ?? 0)) ?? [];
  return numbers.every(Number.isFinite) ? known?.outline(...numbers) : undefined;
}

interface Shape {
  readonly attributes: readonly string[];
  outline(...numbers: readonly number[]): PathStep[];
}

const SHAPES: Readonly<Record<string, Shape>> = {
  rect: {
    attributes: ['x', 'y', 'width', 'height'],
    outline: (x = 0, y = 0, width = 0, height = 0) => [
      ['M', x, y],
      ['L', x + width, y],
      ['L', x + width, y + height],
      ['L', x, y + height],
      ['Z'],
    ],
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
    outline: (x = 0, y = 0, r = 0) => {
      const k = r * ROUND;
      return [
        ['M', x + r, y],
        ['C', x + r, y + k, x + k, y + r, x, y + r],
        ['C', x - k, y + r, x - r, y + k, x - r, y],
        ['C', x - r, y - k, x - k, y - r, x, y - r],
        ['C', x + k, y - r, x + r, y - k, x + r, y],
        ['Z'],
      ];
    },
  },
};
