import { allPapers } from '../../rule/documents.js';
import { NO_SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const recallTextElsewhere: Rule = {
  id: 'NR-015',
  title: 'No prescribed text of recalls is printed for another program.',
  severity: 'error',
  kinds: NO_SAFETY_RECALL,
  documents: allPapers(),
  basis: { source: 'design', sure: 'none' },
  explanation: 'A template of the workspace that marks a text as prescribed is found here.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    files: {
      'templates/partials/letter-opening.hbs': '<p data-statute="opening">This notice is sent to you.</p>\n',
    },
    finds: 'Prescribed text opening can be printed for safety recalls only.',
  },
  *check(checked) {
    for (const paper of checked.papers(allPapers()))
      for (const block of paper.blocks)
        if (block.statute !== undefined)
          yield {
            message: `Prescribed text ${block.statute} can be printed for safety recalls only.`,
            paper,
            block,
          };
  },
};
