/**
 * The points (day, miles) at which a vehicle is covered, as the union of boxes that begin at the origin. Union and
 * intersection of such sets are such sets, so that terms nest without special cases.
 */
import type { IsoDay } from '../../shapes/units.js';

/** Covered while the day is no later and the miles are no more. */
export interface Box {
  /** `NO_LAST_DAY` where time does not end it. */
  readonly day: IsoDay;
  /** `Infinity` where miles do not end it. */
  readonly miles: number;
}

/** Boxes none of which holds another, the one that ends last first; none for a vehicle that is not covered. */
export type TermSet = readonly Box[];

/** Later than every day of the calendar. */
export const NO_LAST_DAY: IsoDay = '9999-12-31';

export function unionOf(sets: readonly TermSet[]): TermSet {
  const boxes = sets.flat().sort(endsLaterFirst);
  const kept: Box[] = [];
  for (const box of boxes) if (box.miles > (kept.at(-1)?.miles ?? -1)) kept.push(box);
  return kept;
}

export function intersectionOf([first = [], ...others]: readonly TermSet[]): TermSet {
  return others.reduce((set, other) => meet(set, other), first);
}

function meet(a: TermSet, b: TermSet): TermSet {
  return unionOf(a.map((one) => b.map((two) => smaller(one, two))));
}

function smaller(a: Box, b: Box): Box {
  const [first] = endsLaterFirst(a, b) > 0 ? [a] : [b];
  return { day: first.day, miles: Math.min(a.miles, b.miles) };
}

function endsLaterFirst(a: Box, b: Box): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return b.miles - a.miles;
}

/** Whether a vehicle is covered on that day with those miles. */
export function holdsAt(set: TermSet, day: IsoDay, miles: number): boolean {
  return set.some((box) => day <= box.day && miles <= box.miles);
}
