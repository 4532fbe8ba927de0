/** Makes a rule that looks for the phrases of a list. */
import type { Checked } from '../rule/checked.js';
import type { Paper } from '../rule/paper.js';
import type { Found, Rule } from '../rule/rule.js';
import { findPhrases, type PhraseSearch } from './findPhrases.js';

interface PhraseRule extends Omit<Rule, 'check' | 'documents'>, PhraseSearch {
  readonly documents: readonly string[];
  /** Which of the papers it reads; all if left out. */
  readonly only?: (paper: Paper, checked: Checked) => boolean;
  /** The message for words as they stand. */
  readonly says: (words: string) => string;
}

export function phraseRule({ phrases, negatable, questions, unless, only, says, ...rule }: PhraseRule): Rule {
  return {
    ...rule,
    *check(checked): Generator<Found> {
      const papers = checked.papers(rule.documents).filter((paper) => only?.(paper, checked) ?? true);
      const search = {
        phrases,
        ...(negatable === undefined ? {} : { negatable }),
        ...(questions === undefined ? {} : { questions }),
        ...(unless === undefined ? {} : { unless }),
      };
      for (const { paper, block, words } of findPhrases(papers, search))
        yield { message: says(words), paper, block, words };
    },
  };
}
