/** Finds where words may be divided, by the patterns of TeX for their language (Liang, 1983). */
import { createRequire } from 'node:module';
import { BoundedMap } from '../../base/boundedMap.js';
import { SOFT_HYPHEN } from './unicodeSpaces.js';

type Divide = (word: string, options: { readonly hyphenChar: string }) => string;

/** The modules with the patterns, loaded when a text is first hyphenated. */
const PATTERNS: Readonly<Record<string, string>> = { en: 'hyphen/en-us', es: 'hyphen/es' };

/**
 * Words that may be divided: of six letters or more, all of them small. Names, codes and what is written with a hyphen
 * or an apostrophe stay whole.
 */
const WORD = /(?<![\p{L}\p{N}\u00ad'’./@_-])\p{Ll}{6,}(?![\p{L}\p{N}\u00ad'’/@_-]|\.\p{L})/gu;

/** Letters that stay on their line before a hyphen, and after one. */
const [BEFORE, AFTER] = [2, 3];

/** A document has a few hundred different words. */
const WORDS_KEPT = 5_000;
const known = new BoundedMap<string, string>(WORDS_KEPT);
const dividers = new Map<string, Divide>();

/** The text with soft hyphens where its words may be divided; in a language without patterns as it is. */
export function hyphenate(text: string, language: string): string {
  const name = language.split('-')[0]?.toLowerCase() ?? '';
  const patterns = PATTERNS[name];
  if (patterns === undefined) return text;
  return text.replace(WORD, (word) => known.get(`${name} ${word}`, () => divided(word, patterns)));
}

function divided(word: string, patterns: string): string {
  const divide = dividers.get(patterns) ?? loadDivider(patterns);
  const parts = divide(word, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN);
  while (parts.length > 1 && (parts[0]?.length ?? 0) < BEFORE) parts.splice(0, 2, `${parts[0]}${parts[1]}`);
  while (parts.length > 1 && (parts.at(-1)?.length ?? 0) < AFTER)
    parts.splice(-2, 2, `${parts.at(-2)}${parts.at(-1)}`);
  return parts.join(SOFT_HYPHEN);
}

/** Layout waits for nothing, so the module is loaded at once. */
function loadDivider(patterns: string): Divide {
  const { hyphenateSync } = createRequire(import.meta.url)(patterns) as { readonly hyphenateSync: Divide };
  dividers.set(patterns, hyphenateSync);
  return hyphenateSync;
}
