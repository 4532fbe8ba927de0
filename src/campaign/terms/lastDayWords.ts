/** Says the last day of coverage as a letter prints it: `June 30, 2027 or 36,000 miles`. */
import { formatDay, formatNumber } from '../../base/facts/formatFact.js';
import type { Language } from '../../shapes/units.js';
import type { LastDay } from './lastDay.js';

const MILES: Readonly<Record<Language, readonly [or: string, miles: string]>> = {
  en: ['or', 'miles'],
  es: ['o', 'millas'],
};

/** Undefined where it is not known or there is none. */
export function lastDayWords(last: LastDay, language: Language): string | undefined {
  if (last.kind !== 'known') return undefined;
  const [or, miles] = MILES[language];
  const day = last.day === undefined ? [] : [formatDay(last.day, language) ?? last.day];
  const distance = last.miles === undefined ? [] : [`${formatNumber(last.miles)} ${miles}`];
  const said = [...day, ...distance].join(` ${or} `);
  return said === '' ? undefined : said;
}
