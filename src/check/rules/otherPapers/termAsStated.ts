import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { termConflicts } from '../../../campaign/terms/termConflicts.js';
import { ownerPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { isOwn, ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';
import { sentencesOf } from '../../words/sentences.js';

const DOCUMENTS = [...ownerPapers(), 'dealer-letter', 'dealer-faq'];

export const termAsStated: Rule = {
  id: 'NR-012',
  title: 'A text says no other term of coverage than the file.',
  severity: 'error',
  kinds: ALL_KINDS,
  documents: DOCUMENTS,
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'Years, months, miles and last days in sentences on coverage are compared with coverage.term, its base, and the coverage of linked campaigns. Where the file gives no base, sentences on the warranty are not looked at.',
  passes: {
    sample: 'support_program',
    campaign: { 'sheet.terms[0]': 'The coverage lasts for 10 years or 120,000 miles.' },
  },
  fails: {
    sample: 'support_program',
    campaign: { 'sheet.terms[0]': 'The coverage lasts for 12 years or 120,000 miles.' },
    finds:
      "The text says 12 years; the file says 10 years from the vehicle's date of first use or 120,000 miles, whichever comes first.",
  },
  *check(checked) {
    const coverages = [checked.campaign, ...checked.linked].flatMap(({ coverage }) => coverage ?? []);
    if (coverages.length === 0) return;
    const terms = coverages.flatMap(({ term, base }) => [term, ...(base === undefined ? [] : [base])]);
    const hasBase = coverages.every(({ base }) => base !== undefined);
    for (const paper of checked.papers(DOCUMENTS).filter(isOwn))
      for (const block of ownBlocks(paper))
        for (const sentence of sentencesOf(block.text)) {
          if (!hasBase && /warrant|garant/i.test(sentence)) continue;
          for (const { words } of termConflicts(sentence, terms))
            yield {
              message: `The text says ${words}; the file says ${termsSaid(checked.campaign, checked.linked, paper.language)}.`,
              paper,
              block,
              words,
            };
        }
  },
};

type Language = 'en' | 'es';

function termsSaid(campaign: Campaign, linked: readonly Campaign[], language: Language): string {
  return [campaign, ...linked].flatMap(({ coverage }) => coverage?.term.printed[language] ?? []).join('; ');
}
