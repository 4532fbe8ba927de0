/** Reads a time of work with its qualifier: `about 1 hour`, `up to 2.9 hours`, `2 hours and 10 minutes`. */
import type { PrintedValue } from '../../../base/facts/printed.js';
import {
  type Amount,
  type Bound,
  durationWords,
  NUMBERS,
  type Parts,
  type TimeUnit,
} from './durationWords.js';

/** A time of work with its words: in English as written, in Spanish from its parts. */
export interface Duration extends PrintedValue {
  /** The longest that it may take, in whole minutes of work: a day is eight hours, a week five days. */
  readonly minutes: number;
}

const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:about|approximately|approx\.?|around|roughly|some|nearly) /, 'about'],
  [/^(?:up to|at most|no more than|not more than) /, 'up_to'],
  [/^(?:less than|under) /, 'less'],
  [/^(?:at least|a minimum of) /, 'at_least'],
  [/^(?:more than|over) /, 'more'],
];
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/ or less$/, 'or_less'],
  [/ or more$/, 'or_more'],
];

const UNITS: Readonly<Record<string, TimeUnit>> = {
  minute: 'minute',
  min: 'minute',
  hour: 'hour',
  hr: 'hour',
  h: 'hour',
  day: 'day',
  week: 'week',
};
const MINUTES: Readonly<Record<TimeUnit, number>> = { minute: 1, hour: 60, day: 480, week: 2400 };

const AMOUNT = /^(.+?)(?:[\s-]+)?(minute|min|hour|hr|h|day|week)s?\.?( and a half)?$/;
const HALF = /^(?:a )?half (?:an?|of an?)$|^half$/;
const NUMBER = /^\d+(?:\.\d+)?$/;
const MIXED = /^(\d+) (\d)\/(\d)$|^(\w+) and a half$/;

/** Undefined for what is no time of work. */
export function readDuration(written: string): Duration | undefined {
  const trimmed = written.trim().replace(/\s+/g, ' ');
  const { bounds, rest } = boundsOf(trimmed.toLowerCase());
  const parts = partsOf(rest);
  if (parts === undefined) return undefined;
  const minutes = Math.round(minutesOf(parts));
  if (minutes <= 0) return undefined;
  return { minutes, printed: { en: trimmed, es: durationWords(parts, bounds) } };
}

function boundsOf(folded: string): { readonly bounds: readonly Bound[]; readonly rest: string } {
  const found = [...BEFORE, ...AFTER].find(([pattern]) => pattern.test(folded));
  if (found === undefined) return { bounds: [], rest: folded };
  const inner = boundsOf(folded.replace(found[0], ''));
  return { bounds: [found[1], ...inner.bounds], rest: inner.rest };
}

/** `2 hours and 10 minutes` is two amounts, `2 to 3 hours` the ends of one. */
function partsOf(text: string): Parts | undefined {
  const [, low, high = ''] = /^([\w.]+)(?: to |\s?[-–]\s?)([\w.]+[\s-]\w+)$/.exec(text) ?? [];
  const least = low === undefined ? undefined : countOf(low);
  const most = amountOf(high);
  if (least !== undefined && most !== undefined && least.count < most.count)
    return { amounts: [{ ...most, from: least }] };
  const amounts = text.split(/,? and (?!a half)|, /).map(amountOf);
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === amounts.length ? { amounts: known } : undefined;
}

function amountOf(text: string): Amount | undefined {
  const [, number = '', unitName = '', half] = AMOUNT.exec(text) ?? [];
  const unit = UNITS[unitName];
  const counted = countOf(number);
  if (unit === undefined || counted === undefined) return undefined;
  return half === undefined ? { ...counted, unit } : { count: counted.count + 0.5, form: 'and_half', unit };
}

function countOf(number: string): Pick<Amount, 'count' | 'form'> | undefined {
  if (HALF.test(number)) return { count: 0.5, form: 'half' };
  if (NUMBER.test(number)) return { count: Number(number), form: 'digits' };
  const [, whole, over = 0, under = 1, word] = MIXED.exec(number) ?? [];
  if (whole !== undefined) return { count: Number(whole) + Number(over) / Number(under), form: 'digits' };
  const spelled = NUMBERS[word ?? number];
  if (spelled === undefined) return undefined;
  return word === undefined ? { count: spelled, form: 'word' } : { count: spelled + 0.5, form: 'and_half' };
}

function minutesOf({ amounts }: Parts): number {
  return amounts.reduce((sum, { count, unit }) => sum + count * MINUTES[unit], 0);
}
