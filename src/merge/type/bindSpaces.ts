/** Finds the spaces at which no line should end. */
import type { Language } from '../../shapes/units.js';
import { type Edit, editsOf, VALUE } from './edit.js';

const NBSP = '\u00a0';

/** What numbers count. */
const UNITS: Readonly<Record<Language, string>> = {
  en: 'years?|months?|weeks?|days?|hours?|minutes?|miles?|million|percent|inch(?:es)?|feet|[ap]\\.?m\\b|km|mm|cm|kg|lbs?|psi',
  es: 'años?|mes(?:es)?|semanas?|días?|horas?|minutos?|millas?|millones|por ciento|pulgadas?|[ap]\\. ?m\\.|[ap]m\\b|%|km|mm|cm|kg|lbs?|psi',
};

/** What its number or code belongs to. */
const NUMBERED: Readonly<Record<Language, string>> = {
  en: 'phase|step|page|section|part|figure|table|question|item|chapter|box|no\\.|number|campaign|program|recall|code|codes|bulletin|model years?|pp?\\.|fig\\.',
  es: 'fase|paso|página|sección|parte|figura|tabla|pregunta|capítulo|apartado|núm\\.|n\\.º|número|campaña|programa|retiro|código|códigos|boletín|modelo|págs?\\.|art\\.',
};

const MONTHS: Readonly<Record<Language, string>> = {
  en: 'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.',
  es: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
};

const TITLES: Readonly<Record<Language, string>> = {
  en: 'Mr|Mrs|Ms|Dr|St',
  es: 'Sr|Sra|Srta|Dr|Dra',
};

const START = String.raw`(?<![\p{L}\p{N}])`;

function patternsOf(language: Language): readonly RegExp[] {
  const patterns = [
    String.raw`(?<=\p{N}) (?=(?:${UNITS[language]})(?![\p{L}\p{N}]))`,
    String.raw`(?<=${START}(?:${capitals(NUMBERED[language])})s?) (?=[\p{Lu}\p{N}]*\p{N})`,
    // RX 400h, TX 75024, ES 350
    String.raw`(?<=${START}\p{Lu}{2,4}) (?=\p{N}{1,5}\p{Ll}{0,2}(?![\p{L}\p{N}]))`,
    String.raw`(?<=${START}P\.? ?O\.?) (?=Box)`,
    String.raw`(?<=${START}(?:${TITLES[language]})\.) (?=[\p{Lu}${VALUE}])`,
    String.raw`(?<=\(\d{3}\)) (?=\d{3}-)`,
    String.raw`(?<=\d [ap]\.) (?=m\.)`,
    // codes that belong together: 20LC02 and 20LE02
    `(?<=${CODE} (?:and|or|y|o|&)) (?=${CODE})`,
    `(?<=${CODE}) (?=(?:and|or|y|o|&) ${CODE})`,
    language === 'en'
      ? String.raw`(?<=${START}(?:${MONTHS.en})) (?=\d{1,2}(?![\p{L}\p{N}]))`
      : String.raw`(?<=${START}\d{1,2}) (?=de (?:${MONTHS.es}))`,
  ];
  return patterns.map((each) => new RegExp(each, 'gu'));
}

const CODE = String.raw`(?<![\p{L}\p{N}])\d{2}\p{Lu}{1,2}\d{2}(?![\p{L}\p{N}])`;

/** Each word with a small or a capital letter at its start. */
function capitals(words: string): string {
  return words.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

const PATTERNS: Readonly<Record<Language, readonly RegExp[]>> = {
  en: patternsOf('en'),
  es: patternsOf('es'),
};

export function bindSpaces(text: string, language: Language): readonly Edit[] {
  return PATTERNS[language].flatMap((pattern) => editsOf(text, pattern, NBSP));
}

/** With fewer words, a paragraph is a label. */
const LEAST_WORDS = 8;
/** Characters of the last two words, the space included. */
const SHORT = 12;

/** The last two words of a paragraph, where they are too short to stand alone. */
export function bindLastWords(text: string): readonly Edit[] {
  const words = text.trimEnd().split(' ');
  const [before = '', last = ''] = words.slice(-2);
  if (words.length < LEAST_WORDS || before === '' || before.length + last.length >= SHORT) return [];
  if (`${before}${last}`.includes(VALUE)) return [];
  return [{ at: text.trimEnd().length - last.length - 1, length: 1, text: NBSP }];
}
