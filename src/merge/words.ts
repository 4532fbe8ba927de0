/** The fixed words of the templates: templates/words.json in, the words of one language out. */
import { Fault } from '../base/problems.js';
import type { Language } from '../shapes/units.js';
import type { TemplateSource } from './templateSource.js';

export type Words = Readonly<Record<string, string>>;

const FILE = 'words.json';

/** Every word must be given in both languages. Throws TEMPLATE_INVALID. */
export function readWords(source: TemplateSource): Readonly<Record<Language, Words>> {
  const text = source.read(FILE);
  if (text === undefined) throw invalid('the file is missing');
  const table = parse(text);
  return { en: inLanguage(table, 'en'), es: inLanguage(table, 'es') };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
}

function inLanguage(table: Readonly<Record<string, unknown>>, language: Language): Words {
  return Object.fromEntries(Object.entries(table).map(([key, entry]) => [key, wordOf(key, entry, language)]));
}

function wordOf(key: string, entry: unknown, language: Language): string {
  const word: unknown =
    typeof entry === 'object' && entry !== null ? Reflect.get(entry, language) : undefined;
  if (typeof word === 'string') return word;
  throw invalid(`"${key}" has no word in ${language}`);
}

function invalid(message: string): Fault {
  return new Fault('TEMPLATE_INVALID', message, {
    place: { file: FILE },
    hint: 'each word is written "page": { "en": "Page", "es": "Página" }',
  });
}
