/** Says which periods the agency wants reports on: eight quarters, then three years. */
import { addDays, addMonths, isoDay } from '../../base/facts/calendar.js';
import type { IsoDay } from '../../shapes/units.js';

export interface ReportPeriod {
  /** `Q1 2026`; `2028`, or `July 2027 - June 2028`, for a year. */
  readonly label: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** Day by which the report on it is due; of the years it is our reading. */
  readonly due: IsoDay;
}

const QUARTERS = 8;
const YEARS = 3;
/** April 30, July 30, October 30 and January 30 (49 CFR 573.7(d)). */
const DAYS_TO_REPORT = 30;

/**
 * The quarter of the first mailing and the next seven, then the three years that begin after them (49 USC 30118(f)(1)).
 *
 * @param first day of the first mailing
 */
export function reportPeriods(first: IsoDay): readonly ReportPeriod[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  const begin = isoDay(year, month - ((month - 1) % 3), 1);
  const quarters = Array.from({ length: QUARTERS }, (_, index) => quarterFrom(addMonths(begin, 3 * index)));
  const after = addMonths(begin, 3 * QUARTERS);
  const years = Array.from({ length: YEARS }, (_, index) => yearFrom(addMonths(after, 12 * index)));
  return [...quarters, ...years];
}

function quarterFrom(from: IsoDay): ReportPeriod {
  const [year, month = 1] = from.split('-').map(Number);
  return period(`Q${(month + 2) / 3} ${year}`, from, 3);
}

function yearFrom(from: IsoDay): ReportPeriod {
  const [year = 0, month] = from.split('-').map(Number);
  if (month === 1) return period(String(year), from, 12);
  const { to } = period('', from, 12);
  return period(`${from.slice(0, 7)} to ${to.slice(0, 7)}`, from, 12);
}

function period(label: string, from: IsoDay, months: number): ReportPeriod {
  const to = addDays(addMonths(from, months), -1);
  return { label, from, to, due: addDays(to, DAYS_TO_REPORT) };
}
