/** Reads an option that is a day. */
import { isIsoDay } from '../../base/facts/isoDay.js';
import { Fault } from '../../base/problems.js';
import { shortValue } from '../../base/text/shortened.js';
import type { IsoDay } from '../../shapes/units.js';

/** @throws Fault USAGE for what is not a calendar date like 2026-03-16 */
export function dayFrom(option: string, written: string): IsoDay {
  if (isIsoDay(written)) return written;
  throw new Fault('USAGE', `--${option} ${shortValue(written)} is not a calendar date`, {
    hint: 'write the day as 2026-03-16',
  });
}
