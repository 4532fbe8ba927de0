/** The words of the desk in both languages. `{name}` is filled in. */
import { formatString } from '../../base/facts/formatFact.js';
import type { Language } from '../../shapes/units.js';
import { CABINET_WORDS } from './cabinetWords.js';
import { FORM_WORDS } from './formWords.js';
import { LOOK_UP_WORDS } from './lookUpWords.js';
import { SHARED_WORDS } from './sharedWords.js';

const WORDS = { ...SHARED_WORDS, ...LOOK_UP_WORDS, ...FORM_WORDS, ...CABINET_WORDS };

export type Word = keyof typeof WORDS;

export interface Say {
  (word: Word, values?: Readonly<Record<string, string | number>>): string;
  readonly language: Language;
  /** `March 2, 2026`, `2 de marzo de 2026`, of an ISO day; anything else as it is. */
  readonly day: (written: string) => string;
}

export function sayIn(language: Language): Say {
  const say = (word: Word, values: Readonly<Record<string, string | number>> = {}): string =>
    WORDS[word][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return Object.assign(say, { language, day: (written: string) => formatString(written, language) });
}
