/** Finds what a text says of a term of coverage: its lengths, its miles, its last days, in English or Spanish. */
import { isoDay } from '../../base/facts/calendar.js';
import { monthNames } from '../../base/facts/monthNames.js';
import type { Unit } from './term.js';

/** One statement: `10 years`, `36,000 miles`, `June 30, 2027`, `regardless of mileage`. */
export interface Stated {
  /** As the text says it. */
  readonly words: string;
  /** The same in one form: `years 10`, `miles 36000`, `until 2027-06-30`, `any_mileage`. */
  readonly claim: string;
}

/** Only a sentence about coverage states a term: an owner may well be one of 36,000, or wait 10 days. */
const ABOUT_COVERAGE =
  /\bcover|\bwarrant|mileage|whichever|first use|\bmiles\b|\bcobertura|\bcubr|\bcubiert|\bgarant[ií]|millaje|primer uso|\bmillas\b/i;

const SENTENCE_END = /(?<=[.!?])\s+(?=\p{Lu})|\n{2,}/u;

const NUMBER_WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'twelve',
  'fifteen',
];
const SPELLED: ReadonlyMap<string, number> = new Map(
  NUMBER_WORDS.map((word, index) => [word, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15][index] ?? 0]),
);

const NUMBER = `(?<number>\\d[\\d,]*|${NUMBER_WORDS.join('|')})`;
const UNIT = '(?<unit>years?|months?|days?|miles?|años?|mes(?:es)?|días?|millas?)';
const AMOUNT = new RegExp(`\\b${NUMBER}(?:\\s*\\(\\d+\\))?[\\s\\u00a0-]+${UNIT}(?![\\p{L}])`, 'giu');
const ANY_MILEAGE =
  /regardless of (?:the )?mileage|unlimited mileage|sin importar el millaje|sin límite de millaje/gi;
const UNTIL = '(?:until|through|ends? on|expires? on|hasta(?: el)?|termina el|vence el)\\s+';
const ENGLISH_DAY = new RegExp(
  `${UNTIL}(?<words>(?<month>\\p{L}{3,10}) (?<date>\\d{1,2}), (?<year>\\d{4}))`,
  'giu',
);
const SPANISH_DAY = new RegExp(
  `${UNTIL}(?<words>(?<date>\\d{1,2}) de (?<month>\\p{L}{3,10}) de (?<year>\\d{4}))`,
  'giu',
);

const UNIT_OF: Readonly<Record<string, Unit | 'miles'>> = {
  year: 'years',
  month: 'months',
  day: 'days',
  mile: 'miles',
  año: 'years',
  mes: 'months',
  mese: 'months',
  día: 'days',
  milla: 'miles',
};

/** In the order of the text. */
export function statedTerms(text: string): readonly Stated[] {
  return text
    .split(SENTENCE_END)
    .filter((sentence) => ABOUT_COVERAGE.test(sentence))
    .flatMap((sentence) => [...amountsIn(sentence), ...daysIn(sentence), ...anyMileageIn(sentence)]);
}

function amountsIn(sentence: string): Stated[] {
  return [...sentence.matchAll(AMOUNT)].map(({ 0: words, groups = {} }) => {
    const { number = '', unit = '' } = groups;
    const count = SPELLED.get(number.toLowerCase()) ?? Number(number.replaceAll(',', ''));
    return { words, claim: `${UNIT_OF[unit.toLowerCase().replace(/s$/, '')] ?? 'months'} ${count}` };
  });
}

function daysIn(sentence: string): Stated[] {
  return [...sentence.matchAll(ENGLISH_DAY), ...sentence.matchAll(SPANISH_DAY)].flatMap(({ groups = {} }) => {
    const { words = '', month = '', date, year } = groups;
    const number = monthNumber(month);
    if (number === undefined) return [];
    return [{ words, claim: `until ${isoDay(Number(year), number, Number(date))}` }];
  });
}

function anyMileageIn(sentence: string): Stated[] {
  return [...sentence.matchAll(ANY_MILEAGE)].map(([words]) => ({ words, claim: 'any_mileage' }));
}

/** From 1; undefined for what is no month in either language. */
function monthNumber(name: string): number | undefined {
  const folded = name.toLowerCase();
  const index = (['en', 'es'] as const)
    .map((language) => monthNames(language).findIndex((month) => month.toLowerCase() === folded))
    .find((found) => found >= 0);
  return index === undefined ? undefined : index + 1;
}
