/** Computes the exact box around an outline. */
import type { PathStep } from '../../shapes/layout/outline.js';

export interface OutlineBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function outlineBox(steps: readonly PathStep[]): OutlineBox {
  const [xs, ys]: [number[], number[]] = [[], []];
  let [x, y] = [0, 0];
  for (const step of steps) {
    if (step[0] === 'Z') continue;
    const numbers = step.slice(1) as number[];
    const [endX = 0, endY = 0] = numbers.slice(-2);
    xs.push(endX);
    ys.push(endY);
    if (step[0] === 'C') {
      xs.push(...turns(x, step[1], step[3], step[5]));
      ys.push(...turns(y, step[2], step[4], step[6]));
    }
    [x, y] = [endX, endY];
  }
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Where a cubic curve turns back: its values where its slope is zero. */
function turns(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = p3 - 3 * p2 + 3 * p1 - p0;
  const b = 2 * (p2 - 2 * p1 + p0);
  const c = p1 - p0;
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  const times = Math.abs(a) < 1e-9 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return times
    .filter((t) => t > 0 && t < 1)
    .map((t) => (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t * t * p2 + t ** 3 * p3);
}
