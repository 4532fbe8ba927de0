/** Finds hyphens that stand for dashes, and three periods that stand for an ellipsis. */
import type { Language } from '../../shapes/units.js';
import { type Edit, editsOf } from './edit.js';

const MONTHS: Readonly<Record<Language, string>> = {
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
  es: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
};

const DAYS: Readonly<Record<Language, string>> = {
  en: '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day',
  es: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
};

/** What a number of counts, and so a range of them: never a code, a part number or a telephone number. */
const COUNTED: Readonly<Record<Language, string>> = {
  en: 'years?|months?|weeks?|days?|hours?|minutes?|miles|pages?|percent|%|business',
  es: 'años?|mes(?:es)?|semanas?|días?|horas?|minutos?|millas|páginas?|%',
};

const NUMBERED: Readonly<Record<Language, string>> = {
  en: '[Pp]ages|[Ss]teps|[Pp]hases|[Ss]ections|[Qq]uestions|[Ff]igures',
  es: '[Pp]áginas|[Pp]asos|[Ff]ases|[Ss]ecciones|[Pp]reguntas|[Ff]iguras',
};

function rangesOf(language: Language): readonly RegExp[] {
  const month = `(?:${MONTHS[language]})`;
  const day = `(?:${DAYS[language]})`;
  const ranges = [
    String.raw`(?<=(?<![\p{L}\p{N}/.-])(?:19|20)\d\d)-(?=(?:19|20)\d\d(?![\p{L}\p{N}/-]))`,
    String.raw`(?<=(?<![\p{L}\p{N}/.-])\d{1,3})-(?=\d{1,3} (?:${COUNTED[language]}))`,
    String.raw`(?<=(?:${NUMBERED[language]})\s\d{1,3})-(?=\d{1,3}(?![\p{L}\p{N}/-]))`,
    String.raw`(?<=\d{1,2}:\d\d(?: ?[ap]\.? ?m\.?)?)-(?=\d{1,2}:\d\d)`,
    String.raw`(?<=\$\d[\d,.]*)-(?=\$\d)`,
    `(?<=${day})-(?=${day})`,
    `(?<=${month})-(?=${month})`,
  ];
  return ranges.map((each) => new RegExp(each, 'gu'));
}

const RANGES: Readonly<Record<Language, readonly RegExp[]>> = { en: rangesOf('en'), es: rangesOf('es') };

/** A hyphen between spaces is a dash, and the line never begins with it. */
const BETWEEN = / (-{1,2}) (?=\S)/g;
const DOUBLE = /(?<=[\p{L}\p{N}”"])--(?=[\p{L}“"])/gu;
const ELLIPSIS = /(?<=[\p{L}\s])\.\.\.(?!\.)/gu;

export function drawDashes(text: string, language: Language): readonly Edit[] {
  const edits: Edit[] = [];
  if (text.includes('-')) {
    for (const pattern of RANGES[language]) edits.push(...editsOf(text, pattern, '\u2013'));
    for (const { 1: dash = '', index } of text.matchAll(BETWEEN))
      if (index > 0)
        edits.push({
          at: index,
          length: dash.length + 1,
          text: dash === '-' ? '\u00a0\u2013' : '\u00a0\u2014',
        });
    edits.push(...editsOf(text, DOUBLE, '\u2014'));
  }
  if (text.includes('...')) edits.push(...editsOf(text, ELLIPSIS, '\u2026'));
  return edits;
}
