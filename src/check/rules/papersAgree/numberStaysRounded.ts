import { formatNumber } from '../../../base/facts/formatFact.js';
import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const numberStaysRounded: Rule = {
  id: 'X-029',
  title: 'A number that is approximate stays approximate in every paper.',
  severity: 'information',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'An exact figure in one paper and about in another make readers ask which is right. The total of the campaign is looked for.',
  passes: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'It covers approximately 15,100 vehicles.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'It covers 15,100 vehicles.' },
    finds: 'The owner-letter drops "approximately" before 15,100 vehicles.',
  },
  *check(checked) {
    const total = checked.campaign.vehicles?.total;
    if (total === undefined || typeof total !== 'object') return;
    const number = formatNumber(total.approximately);
    const exact = new RegExp(
      `(?<!(?:approximately|about|around|nearly|approx\\.|aproximadamente|unos) )(?<![\\d,])${number}(?:\\*?) (?:vehicles|vehículos)`,
      'i',
    );
    for (const paper of checked.papers(allPapers()))
      for (const block of ownBlocks(paper)) {
        const [words] = exact.exec(block.text) ?? [];
        if (words !== undefined)
          yield {
            message: `The ${paper.document} drops "approximately" before ${words}.`,
            paper,
            block,
            words,
          };
      }
  },
};
