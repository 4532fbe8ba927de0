/** Names the months in the languages of letters. */
import type { Language } from './language.js';

const known = new Map<Language, readonly string[]>();

/** `January` to `December`, `enero` to `diciembre`. Read from Intl (CLDR) on first use. */
export function monthNames(language: Language): readonly string[] {
  const names = known.get(language) ?? namesIn(language);
  known.set(language, names);
  return names;
}

function namesIn(language: Language): readonly string[] {
  const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2000, month, 1)));
}
