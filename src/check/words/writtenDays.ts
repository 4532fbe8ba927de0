/** Finds days that a text writes out, in English or Spanish. */
import { isoDay } from '../../base/facts/calendar.js';
import { monthNames } from '../../base/facts/monthNames.js';
import type { IsoDay } from '../../shapes/units.js';

export interface WrittenDay {
  /** As they stand: `February 28, 2028`, `28 de febrero de 2028`. */
  readonly words: string;
  readonly day: IsoDay;
}

const ENGLISH = /(?<![\p{L}\d])(?<month>\p{L}{3,9}) (?<date>\d{1,2}), (?<year>\d{4})(?!\d)/gu;
const SPANISH = /(?<!\d)(?<date>\d{1,2}) de (?<month>\p{L}{4,10}) de (?<year>\d{4})(?!\d)/gu;

/** Those before which `lead` fits; all of them if it is left out. */
export function writtenDays(text: string, lead?: RegExp): readonly WrittenDay[] {
  return [...text.matchAll(ENGLISH), ...text.matchAll(SPANISH)].flatMap(
    ({ 0: words, index, groups = {} }) => {
      const month = monthNumber(groups.month ?? '');
      if (month === undefined || (lead !== undefined && !lead.test(text.slice(0, index)))) return [];
      return [{ words, day: isoDay(Number(groups.year), month, Number(groups.date)) }];
    },
  );
}

/** From 1; undefined for what is no month in either language. */
function monthNumber(name: string): number | undefined {
  const folded = name.toLowerCase();
  for (const language of ['en', 'es'] as const) {
    const index = monthNames(language).findIndex((month) => month.toLowerCase() === folded);
    if (index >= 0) return index + 1;
  }
  return undefined;
}
