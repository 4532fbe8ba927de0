/** Compares numbers of vehicles as files write them: exact, rounded, or not known yet. */
import { formatApproximate, formatNumber } from '../../base/facts/formatFact.js';
import type { Volume } from '../../campaign/schema/values.js';

/** The share by which a rounded number may differ from what it stands for, whatever its last digit. */
const LEAST_TOLERANCE = 0.005;

export interface Sum {
  readonly value: number;
  /** How far the real number may lie from it. */
  readonly slack: number;
}

/** Undefined while one of them is TBD, or for an empty list. */
export function sumOf(volumes: readonly Volume[]): Sum | undefined {
  if (volumes.length === 0) return undefined;
  let [value, slack] = [0, 0];
  for (const volume of volumes) {
    if (volume === 'TBD') return undefined;
    const each = typeof volume === 'number' ? volume : volume.approximately;
    value += each;
    if (typeof volume !== 'number') slack += halfUnit(each);
  }
  return {
    value,
    slack: Math.max(slack, volumes.some((each) => typeof each !== 'number') ? value * LEAST_TOLERANCE : 0),
  };
}

/** Half a unit of the last digit that is not zero: 500 of 214,000. */
function halfUnit(value: number): number {
  const zeros = /0*$/.exec(String(value))?.[0].length ?? 0;
  return 10 ** zeros / 2;
}

export function differs(a: Sum, b: Sum): boolean {
  return Math.abs(a.value - b.value) > a.slack + b.slack;
}

/** `15,200`, `approximately 214,000`, `TBD`. */
export function volumeWords(volume: Volume): string {
  if (volume === 'TBD') return volume;
  return typeof volume === 'number' ? formatNumber(volume) : formatApproximate(volume.approximately, 'en');
}
