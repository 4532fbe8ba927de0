/** Reads path data into steps with absolute ends (SVG 1.1, 8.3). */
import type { PathStep } from '../../shapes/layout/composition.js';

type Point = readonly [number, number];

/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, Z: 0 };

const TOKEN = /\s*,?\s*(?:([MLHVCQZ])|([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?))\s*/iy;

/** Undefined if the data has anything other than the commands M L H V C Q Z, in either case. */
export function readPath(data: string): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  let at: Point = [0, 0];
  let start: Point = at;
  for (const [command, numbers] of commands(data) ?? [['?', []] as const]) {
    const relative = command !== command.toUpperCase();
    const points = ends(command.toUpperCase(), numbers, at, relative);
    if (points === undefined) return undefined;
    steps.push(step(command.toUpperCase(), points, at));
    at = command.toUpperCase() === 'Z' ? start : (points.at(-1) ?? at);
    if (command.toUpperCase() === 'M') start = at;
  }
  return steps;
}

/** Commands with their numbers. A command followed by more numbers is repeated; `M` repeats as `L`. */
function commands(data: string): (readonly [string, readonly number[]])[] | undefined {
  const found: [string, number[]][] = [];
  TOKEN.lastIndex = 0;
  let read = 0;
  for (let match = TOKEN.exec(data); match !== null; match = TOKEN.exec(data)) {
    read = TOKEN.lastIndex;
    const [, command, value] = match;
    const last = found.at(-1);
    if (command !== undefined) found.push([command, []]);
    else if (last === undefined) return undefined;
    else if (last[1].length < (TAKES[last[0].toUpperCase()] ?? 0)) last[1].push(Number(value));
    else if (last[1].length === 0) return undefined;
    else found.push([{ M: 'L', m: 'l' }[last[0]] ?? last[0], [Number(value)]]);
    if (read === data.length) break;
  }
  const whole = found.every(([command, numbers]) => numbers.length === TAKES[command.toUpperCase()]);
  return whole && read === data.length && /^m/i.test(found[0]?.[0] ?? '') ? found : undefined;
}

/** The absolute points of a command. */
function ends(
  command: string,
  numbers: readonly number[],
  at: Point,
  relative: boolean,
): Point[] | undefined {
  const [first = 0] = numbers;
  const [dx, dy] = relative ? at : [0, 0];
  if (!(command in TAKES)) return undefined;
  if (command === 'H') return [[dx + first, at[1]]];
  if (command === 'V') return [[at[0], dy + first]];
  return numbers.flatMap((x, i): Point[] => (i % 2 === 0 ? [[dx + x, dy + (numbers[i + 1] ?? 0)]] : []));
}

function step(command: string, points: readonly Point[], at: Point): PathStep {
  const [a = at, b = a, c = b] = points;
  if (command === 'Z') return ['Z'];
  if (command === 'C') return ['C', ...a, ...b, ...c];
  if (command === 'Q') return ['C', ...toward(at, a), ...toward(b, a), ...b];
  return [command === 'M' ? 'M' : 'L', ...a];
}

/** A quadratic curve as a cubic one: its control points are two thirds of the way to the quadratic one. */
function toward(from: Point, control: Point): Point {
  return [from[0] + (2 / 3) * (control[0] - from[0]), from[1] + (2 / 3) * (control[1] - from[1])];
}
