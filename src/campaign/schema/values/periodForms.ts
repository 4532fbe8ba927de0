/** The forms in which a file may write a stretch of time, each with its days and its words in Spanish. */
import { addDays, addMonths } from '../../../base/facts/calendar.js';
import { formatDay, formatMonth } from '../../../base/facts/formatFact.js';
import type { IsoDay } from '../../../shapes/units.js';
import { parseIndustryDate } from '../industryDate.js';

export interface PeriodReading {
  /** First and last day, both inclusive; absent while nobody knows them. */
  readonly from?: IsoDay;
  readonly to?: IsoDay;
  readonly es: string;
  /** Absent where English prints what is written. */
  readonly en?: string;
}

/** In lower case, with single spaces and without commas. */
type Form = (folded: string, written: string) => PeriodReading | undefined;

const MONTH = /^\d{4}-\d{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const THIRD = /^(early|beginning of|mid|middle of|late|end of)[\s-]+(.+)$/;
const SPOKEN_DAY = /^([a-z]{3,9})\.? (\d{1,2}) (\d{4})$/;
const SEASON = /^(spring|summer|fall|autumn|winter)(?: of)? (\d{4})$/;
const PART =
  /^(?:the )?(first|second|third|fourth|[1-4](?:st|nd|rd|th)?|q[1-4]|[1-4]q) ?(quarter|half)?(?: of)? (\d{4})$/;
const YEAR = /^\d{4}$/;

const THIRDS = { early: 'principios', mid: 'mediados', late: 'finales' } as const;
type Third = keyof typeof THIRDS;
const THIRD_NAMES: Readonly<Record<string, Third>> = {
  early: 'early',
  'beginning of': 'early',
  mid: 'mid',
  'middle of': 'mid',
  late: 'late',
  'end of': 'late',
};

/** First month, counted from that January, and the Spanish name. Winter is December to February, as NOAA counts it. */
const SEASONS: Readonly<Record<string, readonly [first: number, es: string]>> = {
  spring: [2, 'la primavera'],
  summer: [5, 'el verano'],
  fall: [8, 'el otoño'],
  autumn: [8, 'el otoño'],
  winter: [-1, 'el invierno'],
};
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const QUARTERS = ['primer', 'segundo', 'tercer', 'cuarto'];

function unknown(folded: string): PeriodReading | undefined {
  return folded === 'tbd' ? { en: 'not yet known', es: 'aún no se conoce' } : undefined;
}

function isoMonth(folded: string): PeriodReading | undefined {
  const en = MONTH.test(folded) ? formatMonth(folded, 'en') : undefined;
  const es = formatMonth(folded, 'es');
  return en === undefined || es === undefined ? undefined : { ...months(`${folded}-01`, 1), en, es };
}

function isoDate(folded: string): PeriodReading | undefined {
  const day = DAY.test(folded) ? oneDay(folded) : undefined;
  return day && { ...day, en: formatDay(folded, 'en') ?? folded };
}

function week(folded: string, written: string): PeriodReading | undefined {
  const [, of] = /^(?:the )?week of (.+)$/.exec(folded) ?? [];
  const { from, es } = of === undefined ? {} : (dayOf(of) ?? {});
  if (of === undefined || from === undefined) return undefined;
  const en = DAY.test(of) ? written.replace(of, formatDay(of, 'en') ?? of) : written;
  return { from, to: addDays(from, 6), en, es: `la semana del ${es}` };
}

function dayOf(folded: string): PeriodReading | undefined {
  return isoDate(folded) ?? spokenDay(folded) ?? slashedDay(folded);
}

function spokenDay(folded: string): PeriodReading | undefined {
  const [, name = '', date, year] = SPOKEN_DAY.exec(folded) ?? [];
  const month = parseIndustryDate(`${name} ${year}`)?.from;
  const day = month && parseIndustryDate(`${month.slice(0, 8)}${date?.padStart(2, '0')}`)?.from;
  return day === undefined ? undefined : oneDay(day);
}

function slashedDay(folded: string): PeriodReading | undefined {
  const day = folded.includes('/') ? parseIndustryDate(folded)?.from : undefined;
  return day === undefined ? undefined : oneDay(day);
}

function oneDay(day: IsoDay): PeriodReading | undefined {
  return parseIndustryDate(day) && { from: day, to: day, es: formatDay(day, 'es') ?? day };
}

function wordedMonth(folded: string): PeriodReading | undefined {
  const [, third = '', of = folded] = THIRD.exec(folded) ?? [];
  const part = THIRD_NAMES[third];
  if (YEAR.test(of) || /\d.*\D$|\//.test(of) || DAY.test(of) || MONTH.test(of)) return undefined;
  const range = parseIndustryDate(part === undefined ? of : `${part} ${of}`);
  const es = range && formatMonth(range.from.slice(0, 7), 'es');
  if (range === undefined || es === undefined) return undefined;
  return { ...range, es: part === undefined ? es : `${THIRDS[part]} de ${es}` };
}

function season(folded: string): PeriodReading | undefined {
  const [, name = '', year] = SEASON.exec(folded) ?? [];
  const [first, es] = SEASONS[name] ?? [];
  if (first === undefined || year === undefined) return undefined;
  return { ...months(addMonths(`${year}-01-01`, first), 3), es: `${es} de ${year}` };
}

/** Quarters and halves of a year. */
function partOfYear(folded: string): PeriodReading | undefined {
  const [, which = '', noun, year] = PART.exec(folded) ?? [];
  const isQuarter = noun === 'quarter' || (noun === undefined && which.includes('q'));
  if (year === undefined || (noun === undefined && !isQuarter)) return undefined;
  const index = ORDINALS.includes(which) ? ORDINALS.indexOf(which) : Number(which.replace(/\D/g, '')) - 1;
  const length = isQuarter ? 3 : 6;
  if (index * length >= 12) return undefined;
  const es = isQuarter ? `el ${QUARTERS[index]} trimestre` : `el ${QUARTERS[index]} semestre`;
  return { ...months(addMonths(`${year}-01-01`, index * length), length), es: `${es} de ${year}` };
}

/** A year, or the third of it that comes early, in the middle or late. */
function year(folded: string): PeriodReading | undefined {
  const [, third = '', of = folded] = THIRD.exec(folded) ?? [];
  if (!YEAR.test(of)) return undefined;
  const part = THIRD_NAMES[third];
  if (part === undefined) return { ...months(`${of}-01-01`, 12), es: of };
  const index = Object.keys(THIRDS).indexOf(part);
  return { ...months(addMonths(`${of}-01-01`, index * 4), 4), es: `${THIRDS[part]} de ${of}` };
}

function months(from: IsoDay, length: number): { readonly from: IsoDay; readonly to: IsoDay } {
  return { from, to: addDays(addMonths(from, length), -1) };
}

export const PERIOD_FORMS: readonly Form[] = [
  unknown,
  isoMonth,
  isoDate,
  week,
  spokenDay,
  slashedDay,
  wordedMonth,
  season,
  partOfYear,
  year,
];
