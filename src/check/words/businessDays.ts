/** Federal business days: Monday to Friday without the holidays of 5 USC 6103 as they are observed. */
import { addDays, isoDay } from '../../base/facts/calendar.js';
import type { IsoDay } from '../../shapes/units.js';

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;

const weekday = (day: IsoDay): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The nth day of that name in the month; 0 is its last. */
function nth(year: number, month: number, name: number, count: number): IsoDay {
  const first = count === 0 ? addDays(isoDay(year, month + 1, 1), -7) : isoDay(year, month, 1);
  const ahead = (name - weekday(first) + 7) % 7;
  return addDays(first, ahead + 7 * Math.max(0, count - 1));
}

/** Holidays on a Saturday are observed the day before, on a Sunday the day after. */
function observed(day: IsoDay): IsoDay {
  if (weekday(day) === SATURDAY) return addDays(day, -1);
  return weekday(day) === SUNDAY ? addDays(day, 1) : day;
}

function holidaysOf(year: number): readonly IsoDay[] {
  return [
    observed(isoDay(year, 1, 1)),
    nth(year, 1, MONDAY, 3),
    nth(year, 2, MONDAY, 3),
    nth(year, 5, MONDAY, 0),
    ...(year >= 2021 ? [observed(isoDay(year, 6, 19))] : []),
    observed(isoDay(year, 7, 4)),
    nth(year, 9, MONDAY, 1),
    nth(year, 10, MONDAY, 2),
    observed(isoDay(year, 11, 11)),
    nth(year, 11, THURSDAY, 4),
    observed(isoDay(year, 12, 25)),
    observed(isoDay(year + 1, 1, 1)),
  ];
}

export function isBusinessDay(day: IsoDay): boolean {
  const name = weekday(day);
  return name !== SUNDAY && name !== SATURDAY && !holidaysOf(Number(day.slice(0, 4))).includes(day);
}

/** The nth business day after a day, which does not count itself. */
export function businessDaysAfter(day: IsoDay, count: number): IsoDay {
  let [at, left] = [day, count];
  while (left > 0) {
    at = addDays(at, 1);
    if (isBusinessDay(at)) left -= 1;
  }
  return at;
}

/** The nth business day before a day, which does not count itself. */
export function businessDaysBefore(day: IsoDay, count: number): IsoDay {
  let [at, left] = [day, count];
  while (left > 0) {
    at = addDays(at, -1);
    if (isBusinessDay(at)) left -= 1;
  }
  return at;
}
