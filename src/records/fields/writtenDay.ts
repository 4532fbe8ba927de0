/** Reads dates as people and spreadsheets write them, and explains why an ambiguous form is rejected. */
import { isIsoDay } from '../../base/facts/isoDay.js';
import type { IsoDay } from '../../shapes/units.js';

/** Midnight after a date, as databases export it: `2023-06-15 00:00:00`, `2023-06-15T00:00:00.000Z`. */
const MIDNIGHT = /^(\d{4}-\d\d-\d\d)(?:T|\s+)00:00(?::00(?:\.0+)?)?\s*(?:Z|UTC|[+-]\d\d:?\d\d)?$/i;
const DIGITS = /^(\d{4})(\d\d)(\d\d)(?:\.0+)?$/;

/** The date as YYYY-MM-DD; undefined if the text is not a date or is ambiguous. */
export function writtenDay(text: string): IsoDay | undefined {
  if (isIsoDay(text)) return text;
  const day = MIDNIGHT.exec(text)?.[1] ?? text.replace(DIGITS, '$1-$2-$3');
  return isIsoDay(day) ? day : undefined;
}

const NUMBERS = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})\b/;
const TIME = /\d{4}-\d\d-\d\d(?:T|\s+)\d/;
const WRITE = 'write the date as 2023-08-15';

/** Why the text is not a valid date, and what to do. */
export function dayHint(text: string): string {
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    return `${text} is how a spreadsheet counts days, from 1900 or from 1904; format the column as yyyy-mm-dd and save it again`;
  if (/^\d{10}(?:\d{3})?$/.test(text))
    return `${text} counts seconds or milliseconds, so the date depends on the time zone; ${WRITE}`;
  if (/^\d+(?:[.,]\d+)?E[+-]?\d+$/i.test(text)) return `a spreadsheet rounded the number; ${WRITE}`;
  if (TIME.test(text) && !MIDNIGHT.test(text))
    return `it has a time of day, so the date depends on the time zone; ${WRITE}`;
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) return numbersHint(numbers);
  if (/[A-Za-z]{3}/.test(text)) return `months in words are not supported; ${WRITE}`;
  return `it is not a calendar date; ${WRITE}`;
}

/** Dates of three numbers in an unclear order. */
function numbersHint([, first = '', , second = '', third = '']: readonly string[]): string {
  if (first.length === 4)
    return `it is not a calendar date, or month and day do not have two digits each; ${WRITE}`;
  const month =
    Math.max(Number(first), Number(second)) > 12 ? '' : ', and either of its first numbers may be the month';
  const year = third.length < 4 ? ', its year has two digits' : '';
  return `the order of day, month and year differs between countries${month}${year}; ${WRITE}`;
}
