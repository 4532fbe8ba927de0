/** The names of the months in the languages of letters. */
import type { Language } from './language.js';

const known = new Map<Language, readonly string[]>();

/** `January` to `December`, `enero` to `diciembre`. Asked of Intl (CLDR) when first used. */
export function monthNames(language: Language): readonly string[] {
  const names = known.get(language) ?? namesIn(language);
  known.set(language, names);
  return names;
}

function namesIn(language: Language): readonly string[] {
  const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2000, month, 1)));
}
