/** All rules, in the order in which `check --rules` lists them: by family, then by number. */
import type { Rule } from '../rule/rule.js';
import { BATCH_RULES } from './batch/batchRules.js';
import { DATES_AND_LINKS_RULES } from './datesAndLinks/datesAndLinksRules.js';
import { DEALERS_RULES } from './dealers/dealersRules.js';
import { ENVELOPE_RULES } from './envelope/envelopeRules.js';
import { LANGUAGE_RULES } from './language/languageRules.js';
import { OTHER_PAPERS_RULES } from './otherPapers/otherPapersRules.js';
import { PAGE_RULES } from './page/pageRules.js';
import { PAPERS_AGREE_RULES } from './papersAgree/papersAgreeRules.js';
import { RECALL_DAYS_RULES } from './recallDays/recallDaysRules.js';
import { RECALL_FACTS_RULES } from './recallFacts/recallFactsRules.js';
import { RECALL_LETTER_RULES } from './recallLetter/recallLetterRules.js';
import { RECALL_PAPERS_RULES } from './recallPapers/recallPapersRules.js';
import { RECALL_TEXTS_RULES } from './recallTexts/recallTextsRules.js';
import { RECALL_WORDS_RULES } from './recallWords/recallWordsRules.js';
import { TOTALS_RULES } from './totals/totalsRules.js';
import { TYPED_FACTS_RULES } from './typedFacts/typedFactsRules.js';

const FAMILIES = ['SR', 'NR', 'DL', 'EN', 'X', 'LANG', 'PAGE', 'BAT'];

export const RULES: readonly Rule[] = [
  ...BATCH_RULES,
  ...DATES_AND_LINKS_RULES,
  ...DEALERS_RULES,
  ...ENVELOPE_RULES,
  ...LANGUAGE_RULES,
  ...OTHER_PAPERS_RULES,
  ...PAGE_RULES,
  ...PAPERS_AGREE_RULES,
  ...RECALL_DAYS_RULES,
  ...RECALL_FACTS_RULES,
  ...RECALL_LETTER_RULES,
  ...RECALL_PAPERS_RULES,
  ...RECALL_TEXTS_RULES,
  ...RECALL_WORDS_RULES,
  ...TOTALS_RULES,
  ...TYPED_FACTS_RULES,
].sort((a, b) => placeOf(a) - placeOf(b) || a.id.localeCompare(b.id));

function placeOf({ id }: Rule): number {
  return FAMILIES.indexOf(id.split('-')[0] ?? '');
}
