/** Reads path data into steps with absolute ends (SVG 1.1, 8.3). */
import svgPath from 'svgpath';
import type { PathStep } from '../../shapes/layout/outline.js';

/** Undefined if the data has a mistake. Arcs, smooth and quadratic curves become cubic ones. */
export function readPath(data: string): readonly PathStep[] | undefined {
  const path = svgPath(data);
  if (mistakeOf(path) !== '') return undefined;
  const steps: PathStep[] = [];
  path
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _index, x, y) => {
      steps.push(stepOf(segment as Segment, x, y));
    });
  return steps;
}

/** What is left of the commands. */
type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['H' | 'V', number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['Z' | 'z'];

function stepOf(segment: Segment, x: number, y: number): PathStep {
  switch (segment[0]) {
    case 'H':
      return ['L', segment[1], y];
    case 'V':
      return ['L', x, segment[1]];
    case 'Q':
      return cubic(x, y, segment);
    case 'Z':
    case 'z':
      return ['Z'];
    default:
      return [...segment];
  }
}

/** The control points are two thirds of the way to that of the quadratic curve. */
function cubic(
  x: number,
  y: number,
  [, cx, cy, ex, ey]: readonly ['Q', number, number, number, number],
): PathStep {
  const third = (from: number, control: number) => from + (2 / 3) * (control - from);
  return ['C', third(x, cx), third(y, cy), third(ex, cx), third(ey, cy), ex, ey];
}

/** The types of svgpath leave out that it keeps its first mistake. */
function mistakeOf(path: object): string {
  return 'err' in path ? String(path.err) : '';
}
