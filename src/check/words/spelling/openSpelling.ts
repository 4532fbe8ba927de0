/** Loads spelling dictionaries, each when a campaign first needs its language. */
import type { Language } from '../../../shapes/units.js';
import type { Speller, Spelling } from '../../rule/spelling.js';

/** The Spanish dictionary takes a second and 180 MB, so only the languages of the campaigns are loaded. */
export async function openSpelling(languages: Iterable<Language>): Promise<Spelling> {
  const { default: nspell } = await import('nspell');
  const spelling: Partial<Record<Language, Speller>> = {};
  for (const language of new Set(languages)) {
    const dictionary = await DICTIONARIES[language]();
    const checker = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
    const known = new Map<string, boolean>();
    spelling[language] = {
      knows(word) {
        const found = known.get(word) ?? checker.correct(word);
        known.set(word, found);
        return found;
      },
      nearest: (word) => checker.suggest(word)[0],
    };
  }
  return spelling;
}

interface Dictionary {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

const DICTIONARIES: Readonly<Record<Language, () => Promise<Dictionary>>> = {
  en: async () => (await import('dictionary-en')).default,
  es: async () => (await import('dictionary-es')).default,
};
