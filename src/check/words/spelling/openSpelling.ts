/** Opens spelling dictionaries, each when a campaign first needs its language. */
import type { Language } from '../../../shapes/units.js';
import type { Speller, Spelling } from '../../rule/spelling.js';
import { openSpeller } from './openSpeller.js';

export async function openSpelling(languages: Iterable<Language>): Promise<Spelling> {
  const spelling: Partial<Record<Language, Speller>> = {};
  for (const language of new Set(languages)) {
    const { aff, dic } = (await DICTIONARIES[language]()).default;
    const text = new TextDecoder();
    spelling[language] = openSpeller({ aff: text.decode(aff), dic: text.decode(dic) });
  }
  return spelling;
}

const DICTIONARIES = {
  en: () => import('dictionary-en'),
  es: () => import('dictionary-es'),
} as const;
