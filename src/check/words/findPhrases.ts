/** Finds phrases of a list in the sentences that people wrote. */
import { type Block, isQuestion, ownBlocks, type Paper } from '../rule/paper.js';
import { sentencesOf } from './sentences.js';

export interface PhraseHit {
  readonly paper: Paper;
  readonly block: Block;
  /** As they stand. */
  readonly words: string;
  readonly sentence: string;
}

export interface PhraseSearch {
  /** Each matches whole words within one sentence; written in lower case. */
  readonly phrases: readonly RegExp[];
  /** Whether a negation within six words before ends a match; yes unless it says otherwise. */
  readonly negatable?: boolean;
  /** Whether questions count, too. */
  readonly questions?: boolean;
  /** Sentences that are right although they hold a phrase. */
  readonly unless?: RegExp;
}

const NEGATION = /(?:\b(?:no|not|never|neither|nor|none|without|cannot|nunca|ni|sin)\b|n['’]t\b)/iu;
const WORDS_BEFORE = 6;

/** The first of each sentence. */
export function findPhrases(papers: readonly Paper[], search: PhraseSearch): readonly PhraseHit[] {
  return papers.flatMap((paper) =>
    ownBlocks(paper)
      .filter((block) => search.questions === true || !isQuestion(block))
      .flatMap((block) => inBlock(block, search).map((hit) => ({ paper, block, ...hit }))),
  );
}

function inBlock(
  { text }: Block,
  { phrases, negatable = true, unless }: PhraseSearch,
): { words: string; sentence: string }[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (unless?.test(sentence)) return [];
    const [first] = phrases
      .map((phrase) => bounded(phrase).exec(sentence))
      .filter((found) => found !== null)
      .filter(({ index }) => !negatable || !isNegated(sentence.slice(0, index)))
      .sort((a, b) => a.index - b.index);
    return first === undefined ? [] : [{ words: first[0], sentence }];
  });
}

/** Each phrase is looked for in every sentence. */
const BOUNDED = new WeakMap<RegExp, RegExp>();

/** Letters of English and Spanish. For `\p{L}` without regard to case, V8 takes six times as long, a tenth of what `render` does. */
const IN_WORD = 'A-Za-zÀ-ÖØ-öø-ɏ\\d';

/** Curly and straight apostrophes are one. */
function bounded(phrase: RegExp): RegExp {
  const { source } = phrase;
  const known = BOUNDED.get(phrase);
  if (known !== undefined) return known;
  const whole = new RegExp(`(?<![${IN_WORD}])(?:${source.replaceAll("'", "['’]")})(?![${IN_WORD}])`, 'i');
  BOUNDED.set(phrase, whole);
  return whole;
}

function isNegated(before: string): boolean {
  const words = before.split(/\s+/).filter((word) => word !== '');
  return NEGATION.test(words.slice(-WORDS_BEFORE).join(' '));
}
