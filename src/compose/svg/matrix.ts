/** Reads and applies the transforms of a drawing (SVG 1.1, 7.6). */
import type { PathStep } from '../../shapes/layout/outline.js';

/** a, b, c, d, e, f: x becomes ax + cy + e, y becomes bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First the second transform, then the first, as for an element inside of another. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  if (outer === IDENTITY) return inner;
  if (inner === IDENTITY) return outer;
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

const CALL = /\s*,?\s*([a-z]+)\s*\(([^)]*)\)\s*/giy;

/** Undefined for what is not a list of transforms. */
export function parseTransform(text: string): Matrix | undefined {
  let matrix: Matrix = IDENTITY;
  let read = 0;
  for (const match of text.matchAll(CALL)) {
    const [whole, name = '', inside = ''] = match;
    const numbers = inside
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map(Number);
    const own = numbers.every(Number.isFinite) ? TRANSFORMS[name]?.(numbers) : undefined;
    if (own === undefined) return undefined;
    matrix = multiply(matrix, own);
    read = match.index + whole.length;
  }
  return text.slice(read).trim() === '' ? matrix : undefined;
}

const TRANSFORMS: Readonly<Record<string, (numbers: readonly number[]) => Matrix | undefined>> = {
  matrix: (n) => (n.length === 6 ? (n as unknown as Matrix) : undefined),
  translate: ([x = 0, y = 0]) => translation(x, y),
  scale: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0],
  rotate: ([angle = 0, x = 0, y = 0]) => {
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
    return multiply(multiply(translation(x, y), turn), translation(-x, -y));
  },
  skewX: ([angle = 0]) => [1, 0, Math.tan((angle * Math.PI) / 180), 1, 0, 0],
  skewY: ([angle = 0]) => [1, Math.tan((angle * Math.PI) / 180), 0, 1, 0, 0],
};

export function transformed(step: PathStep, [a, b, c, d, e, f]: Matrix): PathStep {
  const [operator, ...numbers] = step;
  const moved = numbers.map((value, i) =>
    i % 2 === 0 ? a * value + c * (numbers[i + 1] ?? 0) + e : b * (numbers[i - 1] ?? 0) + d * value + f,
  );
  return [operator, ...moved] as unknown as PathStep;
}

/** By how much every length grows; undefined if some grow more than others, which bends strokes. */
export function evenScale([a, b, c, d]: Matrix): number | undefined {
  const [across, down] = [Math.hypot(a, b), Math.hypot(c, d)];
  const even = Math.abs(across - down) <= 0.001 * Math.max(across, down);
  const square = Math.abs(a * c + b * d) <= 0.001 * across * down;
  return even && square ? across : undefined;
}
