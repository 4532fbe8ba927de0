/** Chooses the serial numbers of a batch, so that none is used twice within its days. */
import { addDays } from '../../base/facts/calendar.js';
import type { IsoDay } from '../../shapes/units.js';

/** Both ends included. */
export interface SerialRange {
  readonly from: number;
  readonly to: number;
}

/** Numbers that a batch has. */
export interface SerialBlock {
  readonly first: number;
  readonly count: number;
  readonly campaign: string;
  /** When it was given; undefined where nobody said. */
  readonly day: IsoDay | undefined;
}

export interface SerialNeed {
  readonly count: number;
  readonly campaign: string;
  readonly day: IsoDay | undefined;
  readonly ranges: readonly SerialRange[];
  /** How long a number stays with its piece. */
  readonly days: number;
}

/**
 * The lowest numbers of the first range that has so many in a row. Those of another batch count as taken for `days` days, and
 * those of the same campaign for good.
 *
 * @returns the first number; undefined where no range has so many left
 */
export function nextBlock(given: readonly SerialBlock[], need: SerialNeed): number | undefined {
  const taken = given.filter((block) => isTaken(block, need)).sort((a, b) => a.first - b.first);
  for (const { from, to } of need.ranges) {
    let first = from;
    for (const block of taken)
      if (block.first < first + need.count) first = Math.max(first, block.first + block.count);
    if (first + need.count - 1 <= to) return first;
  }
  return undefined;
}

function isTaken({ campaign, day }: SerialBlock, need: SerialNeed): boolean {
  if (campaign === need.campaign || day === undefined || need.day === undefined) return true;
  return need.day < addDays(day, need.days);
}
