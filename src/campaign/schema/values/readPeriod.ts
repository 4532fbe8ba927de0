/** Reads a stretch of time as the industry writes it: a day, `Late June 2020`, `week of 2024-08-26`, TBD. */
import type { PrintedValue } from '../../../base/facts/printed.js';
import type { IsoDay } from '../../../shapes/units.js';
import { PERIOD_FORMS, type PeriodReading } from './periodForms.js';

/** A stretch of time with its words: in English as written, in Spanish from its parts. */
export interface Period extends PrintedValue {
  /** First and last day, both inclusive; absent for TBD. */
  readonly from?: IsoDay;
  readonly to?: IsoDay;
}

/** Two periods with a word between: `late June to mid-July 2020`. */
const BETWEEN = /\s+(?:to|through|[-–])\s+/i;

/** Early is 1-10, mid 11-20, late 21 to the end of the month. Undefined for what is none of the forms. */
export function readPeriod(written: string): Period | undefined {
  const trimmed = written.trim();
  const reading = readOne(trimmed) ?? readBoth(trimmed);
  if (reading === undefined) return undefined;
  const { en = trimmed, es, ...days } = reading;
  return { ...days, printed: { en, es } };
}

function readOne(written: string): PeriodReading | undefined {
  const folded = written.toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  for (const form of PERIOD_FORMS) {
    const reading = form(folded, written);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** The first may leave its year to the second. */
function readBoth(written: string): PeriodReading | undefined {
  const [first, second, ...more] = written.split(BETWEEN);
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const end = readOne(second);
  const isOfSameYear = readOne(first) === undefined;
  const start = isOfSameYear ? readOne(`${first} ${end?.to?.slice(0, 4)}`) : readOne(first);
  if (start?.from === undefined || end?.to === undefined || start.from > end.to) return undefined;
  const begin = isOfSameYear ? start.es.replace(/ de \d{4}$/, '') : start.es;
  return { from: start.from, to: end.to, es: `de ${begin} a ${end.es}`, ...englishOf(start, end) };
}

function englishOf(start: PeriodReading, end: PeriodReading): { readonly en?: string } {
  return start.en === undefined || end.en === undefined ? {} : { en: `${start.en} to ${end.en}` };
}
