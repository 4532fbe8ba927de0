/** Defines values that print in their own words: a period, a duration, an amount of money, a term of coverage. */
import type { Language } from './language.js';

/** Its words in each language, next to its facts: `{ printed: { en: 'late June 2020', es: ... }, from, to }`. */
export interface PrintedValue {
  readonly printed: Readonly<Record<Language, string>>;
}

/** Whether a value has words of its own. */
export function isPrinted(value: unknown): value is PrintedValue {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'printed');
}
