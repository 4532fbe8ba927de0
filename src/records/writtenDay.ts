/** Reads a day as people and spreadsheets write it, and says why a form that could mean two days is refused. */
import { isIsoDay } from '../base/facts/isoDay.js';
import type { IsoDay } from '../shapes/units.js';

/** Midnight behind a day, as databases export a date: `2023-06-15 00:00:00`, `2023-06-15T00:00:00.000Z`. */
const MIDNIGHT = /^(\d{4}-\d\d-\d\d)(?:T|\s+)00:00(?::00(?:\.0+)?)?\s*(?:Z|UTC|[+-]\d\d:?\d\d)?$/i;
const DIGITS = /^(\d{4})(\d\d)(\d\d)(?:\.0+)?$/;

/** The day as YYYY-MM-DD; undefined when the text is none, or does not say for sure which. */
export function writtenDay(text: string): IsoDay | undefined {
  if (isIsoDay(text)) return text;
  const day = MIDNIGHT.exec(text)?.[1] ?? text.replace(DIGITS, '$1-$2-$3');
  return isIsoDay(day) ? day : undefined;
}

const NUMBERS = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})\b/;
const TIME = /\d{4}-\d\d-\d\d(?:T|\s+)\d/;
const WRITE = 'write the day as 2023-08-15';

/** Why the text is not a day, and what to do. */
export function dayHint(text: string): string {
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    return `${text} is how a spreadsheet counts days, from 1900 or from 1904; format the column as yyyy-mm-dd and save it again`;
  if (/^\d{10}(?:\d{3})?$/.test(text))
    return `${text} counts seconds or milliseconds, and the day depends on the time zone; ${WRITE}`;
  if (/^\d+(?:[.,]\d+)?E[+-]?\d+$/i.test(text)) return `a spreadsheet rounded the number; ${WRITE}`;
  if (TIME.test(text) && !MIDNIGHT.test(text))
    return `it has a time of day, and the day depends on the time zone; ${WRITE}`;
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) return numbersHint(numbers);
  if (/[A-Za-z]{3}/.test(text)) return `months in words are not read; ${WRITE}`;
  return `dates are days of the calendar; ${WRITE}`;
}

/** Days of three numbers whose order nobody can tell. */
function numbersHint([, first = '', , second = '', third = '']: readonly string[]): string {
  if (first.length === 4)
    return `dates are days of the calendar, with two digits each for month and day; ${WRITE}`;
  const month =
    Math.max(Number(first), Number(second)) > 12 ? '' : ', and either of its first numbers may be the month';
  const year = third.length < 4 ? ', its year has two digits' : '';
  return `the order of day, month and year differs between countries${month}${year}; ${WRITE}`;
}
