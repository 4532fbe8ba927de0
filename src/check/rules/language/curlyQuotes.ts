import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const curlyQuotes: Rule = {
  id: 'LANG-006',
  title: 'A paper has one kind of quotation mark.',
  severity: 'information',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'practice', sure: 'none' },
  explanation: 'Straight and curly marks in one paper look like two authors. Inches after a number pass.',
  passes: { sample: 'service_campaign', campaign: { condition: 'The "wiper" may stop.' } },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'The "wiper" may stop, and the “motor” too.' },
    finds: 'The owner-letter has straight and curly quotation marks.',
  },
  *check(checked) {
    for (const paper of checked.papers(allPapers())) {
      const blocks = ownBlocks(paper);
      const curly = blocks.some(({ text }) => /[“”]/.test(text));
      const straight = blocks.find(({ text }) => /(?<!\d)"/.test(text));
      if (curly && straight !== undefined)
        yield {
          message: `The ${paper.document} has straight and curly quotation marks.`,
          paper,
          block: straight,
          words: '"',
        };
    }
  },
};
