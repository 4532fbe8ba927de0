/** Says a time of work in Spanish, from its parts. */

import { formatNumber } from '../../../base/facts/formatFact.js';
import { joinWords } from '../../../base/facts/joinWords.js';

export type TimeUnit = 'minute' | 'hour' | 'day' | 'week';
export type Bound = 'about' | 'up_to' | 'less' | 'at_least' | 'more' | 'or_less' | 'or_more';

/** A number as the file writes it: in digits, as a word, as a half, or as a word and a half. */
export interface Counted {
  readonly count: number;
  readonly form: 'digits' | 'word' | 'half' | 'and_half';
}

/** `from` is the lower end of a range. */
export interface Amount extends Counted {
  readonly unit: TimeUnit;
  readonly from?: Counted;
}

export interface Parts {
  readonly amounts: readonly Amount[];
}

export const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

const SPANISH_NUMBERS = [
  '',
  '',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
  'once',
  'doce',
];

interface Noun {
  readonly one: string;
  readonly many: string;
  readonly a: string;
  readonly half: string;
}

const NOUNS: Readonly<Record<TimeUnit, Noun>> = {
  minute: { one: 'minuto', many: 'minutos', a: 'un', half: 'medio' },
  hour: { one: 'hora', many: 'horas', a: 'una', half: 'media' },
  day: { one: 'día', many: 'días', a: 'un', half: 'medio' },
  week: { one: 'semana', many: 'semanas', a: 'una', half: 'media' },
};

const BOUNDS: Readonly<Record<Bound, (words: string) => string>> = {
  about: (words) => `aproximadamente ${words}`,
  up_to: (words) => `hasta ${words}`,
  less: (words) => `menos de ${words}`,
  at_least: (words) => `al menos ${words}`,
  more: (words) => `más de ${words}`,
  or_less: (words) => `${words} o menos`,
  or_more: (words) => `${words} o más`,
};

export function durationWords({ amounts }: Parts, bounds: readonly Bound[]): string {
  const words = joinWords(amounts.map(amountWords), 'and', 'es');
  return bounds.reduceRight((inner, bound) => BOUNDS[bound](inner), words);
}

function amountWords({ unit, from, ...counted }: Amount): string {
  const noun = NOUNS[unit];
  if (from !== undefined) return `de ${numberWords(from, noun)} a ${numberWords(counted, noun)} ${noun.many}`;
  if (counted.form === 'half') return `${noun.half} ${noun.one}`;
  const whole = Math.floor(counted.count);
  const isOne = counted.form === 'digits' ? counted.count === 1 : whole === 1;
  const said = `${numberWords(counted, noun)} ${isOne ? noun.one : noun.many}`;
  return counted.form === 'and_half' ? `${said} y ${noun.half}` : said;
}

function numberWords({ count, form }: Counted, noun: Noun): string {
  if (form === 'digits') return formatNumber(count);
  const whole = Math.floor(count);
  return whole === 1 ? noun.a : (SPANISH_NUMBERS[whole] ?? formatNumber(count));
}
