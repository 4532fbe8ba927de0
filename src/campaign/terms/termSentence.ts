/** Says a term as part of a sentence: `10 years from the vehicle's date of first use, regardless of mileage`. */
import type { Language } from '../../shapes/units.js';
import { spanPhrase } from './spanPhrase.js';
import { type Cases, isSpan, type Term } from './term.js';

/** The condition of a case in words: `registered in Ohio`. */
export type ConditionSaid<When> = (when: When, language: Language) => string;

/** Exactly one phrase for each form of a term. Lists are lettered, so that nested ones read one way only. */
export function termSentence<When>(
  term: Term<When>,
  language: Language,
  conditionSaid: ConditionSaid<When>,
): string {
  return phraseOf(term, { language, conditionSaid, depth: 0 });
}

/** `depth` counts the lists that the phrase stands in. */
interface Saying<When> {
  readonly language: Language;
  readonly conditionSaid: ConditionSaid<When>;
  readonly depth: number;
}

function phraseOf<When>(term: Term<When>, saying: Saying<When>): string {
  const words = WORDS[saying.language];
  if ('later_of' in term) return listOf(words.later, term.later_of, saying);
  if ('earlier_of' in term) return listOf(words.earlier, term.earlier_of, saying);
  if ('primary' in term) {
    const [primary, secondary] = [phraseOf(term.primary, saying), phraseOf(term.secondary, saying)];
    return `${words.primary}: ${primary}; ${words.secondary}: ${secondary}`;
  }
  if ('by' in term) return casesOf(term, saying);
  return spanPhrase(term, saying.language, saying.depth > 0);
}

const WORDS = {
  en: {
    later: 'the later of',
    earlier: 'the earlier of',
    and: 'and',
    primary: 'primary coverage',
    secondary: 'secondary coverage',
    others: 'all other vehicles',
  },
  es: {
    later: 'lo que termine más tarde entre',
    earlier: 'lo que termine primero entre',
    and: 'y',
    primary: 'cobertura primaria',
    secondary: 'cobertura secundaria',
    others: 'todos los demás vehículos',
  },
} as const;

/** `the later of (a) ..., and (b) ...`; semicolons where three follow each other or one is itself a list. */
function listOf<When>(opening: string, terms: readonly Term<When>[], saying: Saying<When>): string {
  const items = terms.map((term, index) => {
    const said = phraseOf(term, { ...saying, depth: saying.depth + 1 });
    return `(${labelOf(index, saying.depth)}) ${said}`;
  });
  const isLong = items.length > 2 || terms.some((term) => !isSpan(term));
  const comma = isLong ? ';' : ',';
  const last = items.pop() ?? '';
  return `${opening} ${items.join(`${comma} `)}${comma} ${WORDS[saying.language].and} ${last}`;
}

/** `15 years ... (registered in Ohio); 10 years ... (all other vehicles)`. */
function casesOf<When>({ by }: Cases<When>, saying: Saying<When>): string {
  const said = by.map(({ when, term }) => {
    const whom =
      when === undefined ? WORDS[saying.language].others : saying.conditionSaid(when, saying.language);
    return `${phraseOf(term, saying)} (${whom})`;
  });
  return said.join('; ');
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** Letters outside, Roman numerals within, numbers below that. */
function labelOf(index: number, depth: number): string {
  if (depth === 0) return String.fromCharCode(97 + index);
  return depth === 1 ? (ROMAN[index] ?? String(index + 1)) : String(index + 1);
}
