/** Joins words of a list as a sentence does: `Ohio, New York and Pennsylvania`. */
import type { Language } from '../facts/language.js';

const BETWEEN = { and: { en: 'and', es: 'y' }, or: { en: 'or', es: 'o' } } as const;

export function joinWords(words: readonly string[], by: keyof typeof BETWEEN, language: Language): string {
  const last = words.at(-1);
  if (last === undefined || words.length === 1) return last ?? '';
  return `${words.slice(0, -1).join(', ')} ${between(by, last, language)} ${last}`;
}

/** Spanish says `e` before the sound of i, and `u` before that of o. */
function between(by: keyof typeof BETWEEN, next: string, language: Language): string {
  if (language === 'es' && by === 'and' && /^h?i(?!e)/i.test(next)) return 'e';
  if (language === 'es' && by === 'or' && /^h?o/i.test(next)) return 'u';
  return BETWEEN[by][language];
}
