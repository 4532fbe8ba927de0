/** Reads the dates of the industry, such as `Late April 2015`, as the days they may mean. */
import { daysInMonth, isoDay } from '../../base/facts/calendar.js';
import { monthNames } from '../../base/facts/monthNames.js';
import type { IsoDay } from '../../shapes/units.js';

/** First and last day, both inclusive. */
export interface DayRange {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

const TEN_DAYS: Readonly<Record<string, readonly [number, number | 'end']>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 'end'],
};

const WORDS = /^(?:(early|mid|late)[\s-]+)?([a-z]{3,9})\.?[\s-]+(\d{4})$/;
const EXACT = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * `Mid-October 2022` is 2022-10-11 to 2022-10-20: early is 1-10, mid 11-20, late 21 to the end of the
 * month. A plain month is all its days; `11/7/2022` and `2022-11-07` are one day. Hyphen or space, any
 * case. Anything else is undefined: `Early 2007` names a part of a model year, not a date.
 */
export function parseIndustryDate(words: string): DayRange | undefined {
  const folded = words.trim().toLowerCase();
  return parseMonth(folded) ?? parseExact(folded);
}

/** A window goes from the first day of its start to the last day of its end. */
export function industryWindow(from: string, to: string): DayRange | undefined {
  const start = parseIndustryDate(from);
  const end = parseIndustryDate(to);
  return start && end ? { from: start.from, to: end.to } : undefined;
}

function parseMonth(words: string): DayRange | undefined {
  const [, third, name = '', year = ''] = WORDS.exec(words) ?? [];
  const month = monthNumber(name);
  if (month === undefined) return undefined;
  const [first, last] = TEN_DAYS[third ?? ''] ?? [1, 'end'];
  const end = last === 'end' ? daysInMonth(Number(year), month) : last;
  return { from: isoDay(Number(year), month, first), to: isoDay(Number(year), month, end) };
}

function monthNumber(name: string): number | undefined {
  const names = monthNames('en').map((month) => month.toLowerCase());
  const index = names.findIndex((month) => month === name || (name.length === 3 && month.startsWith(name)));
  return index < 0 ? undefined : index + 1;
}

function parseExact(words: string): DayRange | undefined {
  const [, month, day, year] = EXACT.exec(words) ?? [];
  const [, isoYear = year, isoMonth = month, isoDate = day] = ISO.exec(words) ?? [];
  if (isoYear === undefined) return undefined;
  return oneDay(Number(isoYear), Number(isoMonth), Number(isoDate));
}

function oneDay(year: number, month: number, date: number): DayRange | undefined {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  const day = isoDay(year, month, date);
  return { from: day, to: day };
}
