/** Counts days, months and years on the Gregorian calendar. */

/** A calendar day, `2023-08-15`. Compares as text. */
type Day = string;

const MILLISECONDS = 86_400_000;

/** Days in a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2023-08-05`; months count from 1. */
export function isoDay(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The day that many days later, or earlier if the number is negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MILLISECONDS).toISOString().slice(0, 10);
}

/**
 * The same date that many months later. If that month is too short, the first day of the next month: a year from
 * February 29 ends on March 1, and so does a month from January 31. So an earlier start never ends later.
 */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  if (date <= daysInMonth(toYear, toMonth)) return isoDay(toYear, toMonth, date);
  return isoDay(toYear + Math.floor(toMonth / 12), (toMonth % 12) + 1, 1);
}
