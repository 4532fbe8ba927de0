/** Rounds to a thousandth of a point: exact enough for a press, and the same on every machine. */
import type { Points } from '../../shapes/units.js';

export function round(value: Points): Points {
  return Math.round(value * 1000) / 1000 + 0;
}
