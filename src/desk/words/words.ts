/** The words of the desk in both languages. `{name}` is filled in. */
import type { Language } from '../../shapes/units.js';
import { CABINET_WORDS } from './cabinetWords.js';
import { FORM_WORDS } from './formWords.js';
import { LOOK_UP_WORDS } from './lookUpWords.js';
import { SHARED_WORDS } from './sharedWords.js';

const WORDS = { ...SHARED_WORDS, ...LOOK_UP_WORDS, ...FORM_WORDS, ...CABINET_WORDS };

export type Word = keyof typeof WORDS;

export type Say = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (word, values = {}) =>
    WORDS[word][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
