/** Says one span of a term: how long it lasts, from when, and what its miles mean. */
import { formatDay, formatNumber } from '../../base/facts/formatFact.js';
import type { Language } from '../../shapes/units.js';
import { type Event, isEvent, type Span, type Start, UNITS } from './term.js';

/** `asNoun` in a list: `the later of (a) June 30, 2027, ...`, and otherwise `until June 30, 2027, ...`. */
export function spanPhrase(span: Span, language: Language, asNoun: boolean): string {
  const words = WORDS[language];
  const time = timePhrase(span, language, asNoun);
  const miles = span.miles === undefined ? undefined : `${formatNumber(span.miles)} ${words.miles}`;
  if (time === undefined) return `${miles ?? ''}, ${words.anyTime}`;
  if (miles === undefined) return `${time}, ${words.anyMileage}`;
  return `${time} ${words.or} ${miles}, ${words.first}`;
}

/** Undefined for a span that only miles end. */
function timePhrase(span: Span, language: Language, asNoun: boolean): string | undefined {
  if (span.until !== undefined)
    return WORDS[language][asNoun ? 'day' : 'until'](dayWords(span.until, language));
  const unit = UNITS.find((each) => span[each] !== undefined);
  if (unit === undefined) return undefined;
  const count = span[unit] ?? 0;
  const length = `${formatNumber(count)} ${WORDS[language][unit][count === 1 ? 0 : 1]}`;
  return `${length} ${WORDS[language].from} ${startWords(span.from ?? 'first_use', language)}`;
}

function startWords(start: Start, language: Language): string {
  if (isEvent(start)) return WORDS[language].starts[start];
  return WORDS[language].day(dayWords(start, language));
}

function dayWords(day: string, language: Language): string {
  return formatDay(day, language) ?? day;
}

interface Words {
  readonly days: readonly [string, string];
  readonly months: readonly [string, string];
  readonly years: readonly [string, string];
  readonly miles: string;
  readonly or: string;
  readonly from: string;
  readonly starts: Readonly<Record<Event, string>>;
  readonly until: (day: string) => string;
  readonly day: (day: string) => string;
  readonly anyMileage: string;
  readonly anyTime: string;
  readonly first: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    days: ['day', 'days'],
    months: ['month', 'months'],
    years: ['year', 'years'],
    miles: 'miles',
    or: 'or',
    from: 'from',
    starts: {
      first_use: "the vehicle's date of first use",
      sale: 'the date of sale',
      build: 'the date of manufacture',
      remedy: 'the date of the remedy',
    },
    until: (day) => `until ${day}`,
    day: (day) => day,
    anyMileage: 'regardless of mileage',
    anyTime: 'regardless of time',
    first: 'whichever comes first',
  },
  es: {
    days: ['día', 'días'],
    months: ['mes', 'meses'],
    years: ['año', 'años'],
    miles: 'millas',
    or: 'o',
    from: 'desde',
    starts: {
      first_use: 'la fecha del primer uso',
      sale: 'la fecha de venta',
      build: 'la fecha de fabricación',
      remedy: 'la fecha de la reparación',
    },
    until: (day) => `hasta el ${day}`,
    day: (day) => `el ${day}`,
    anyMileage: 'sin importar el millaje',
    anyTime: 'sin importar el tiempo',
    first: 'lo que ocurra primero',
  },
};
