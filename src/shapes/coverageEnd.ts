/** Writes and prints the last day of a vehicle's coverage, as records carry it to their letters. */
import { formatDay, formatNumber } from '../base/facts/formatFact.js';
import type { IsoDay, Language } from './units.js';

/** What is known of the end of the coverage: its last day, the miles that end it before, or both. */
export interface CoverageEnd {
  readonly day?: IsoDay | undefined;
  readonly miles?: number | undefined;
}

/** Separates what no text contains. */
const MARK = '\u001f';
const MILES: Readonly<Record<Language, readonly [or: string, miles: string]>> = {
  en: ['or', 'miles'],
  es: ['o', 'millas'],
};

/** One line, as the scratch stores it. */
export function coverageEndText({ day = '', miles }: CoverageEnd): string {
  return `${day}|${miles ?? ''}`;
}

/** The sentence of the term in both languages, where the last day is not known. */
export function termText(sentence: Readonly<Record<Language, string>>): string {
  return `${MARK}${sentence.en}${MARK}${sentence.es}`;
}

/** `June 30, 2027 or 36,000 miles`, or the sentence of the term; empty for a vehicle that has no coverage. */
export function printCoverageEnd(stored: string, language: Language): string {
  if (stored.startsWith(MARK)) return stored.split(MARK)[language === 'es' ? 2 : 1] ?? '';
  const [day = '', miles = ''] = stored.split('|');
  const [or, unit] = MILES[language];
  const parts = [
    ...(day === '' ? [] : [formatDay(day, language) ?? day]),
    ...(miles === '' ? [] : [`${formatNumber(Number(miles))} ${unit}`]),
  ];
  return parts.join(` ${or} `);
}
