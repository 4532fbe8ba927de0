/** The rules on the language of papers. */
import type { Rule } from '../../rule/rule.js';
import { abbreviationExplained } from './abbreviationExplained.js';
import { brandWords } from './brandWords.js';
import { counselReadSpanish } from './counselReadSpanish.js';
import { curlyQuotes } from './curlyQuotes.js';
import { knownWords } from './knownWords.js';
import { noDoubledWord } from './noDoubledWord.js';
import { noEnglishInSpanish } from './noEnglishInSpanish.js';
import { oneSpanishWord } from './oneSpanishWord.js';
import { openPlaceholder } from './openPlaceholder.js';
import { readingGradeOfOwners } from './readingGradeOfOwners.js';
import { samesFigures } from './samesFigures.js';
import { shortSentences } from './shortSentences.js';
import { spanishDates } from './spanishDates.js';
import { translated } from './translated.js';

export const LANGUAGE_RULES: readonly Rule[] = [
  readingGradeOfOwners,
  shortSentences,
  noDoubledWord,
  openPlaceholder,
  curlyQuotes,
  translated,
  samesFigures,
  oneSpanishWord,
  abbreviationExplained,
  brandWords,
  counselReadSpanish,
  knownWords,
  noEnglishInSpanish,
  spanishDates,
];
