/** Reads the fixed words of the templates from templates/words.json. */
import { Fault } from '../../base/problems.js';
import type { Language } from '../../shapes/units.js';
import type { TemplateSource } from './templateSource.js';

export type Words = Readonly<Record<string, string>>;

const FILE = 'words.json';

/** Requires every word in both languages. Throws TEMPLATE_INVALID. */
export function readWords(source: TemplateSource): Readonly<Record<Language, Words>> {
  const text = source.read(FILE);
  const path = source.pathOf(FILE);
  if (text === undefined) throw invalid('the file is missing', path);
  const table = parse(text, path);
  return { en: inLanguage(table, 'en', path), es: inLanguage(table, 'es', path) };
}

function parse(text: string, path: string): Readonly<Record<string, unknown>> {
  const value = json(text, path);
  if (typeof value === 'object' && value !== null) return { ...value };
  throw invalid('it is not a table of words', path);
}

function json(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error), path);
  }
}

function inLanguage(table: Readonly<Record<string, unknown>>, language: Language, path: string): Words {
  return Object.fromEntries(
    Object.entries(table).map(([key, entry]) => [key, wordOf(key, entry, language, path)]),
  );
}

function wordOf(key: string, entry: unknown, language: Language, path: string): string {
  const word: unknown =
    typeof entry === 'object' && entry !== null ? Reflect.get(entry, language) : undefined;
  if (typeof word === 'string') return word;
  throw invalid(`"${key}" has no word in ${language}`, path);
}

function invalid(message: string, path: string): Fault {
  return new Fault('TEMPLATE_INVALID', message, {
    place: { file: path },
    hint: 'each word is written "page": { "en": "Page", "es": "Página" }',
  });
}
