import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const prescribedDecision: Rule = {
  id: 'SR-006',
  title: 'The letter has the decision statement of the law.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(c)', sure: 'confirmed' },
  explanation:
    'Who decided, and that a defect or a noncompliance exists in the vehicles: the product prints it; a template that leaves it out is found here.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/partials/recall-opening.hbs':
        '<p class="applies" data-statute="applies">{{inline statute.texts.applies}}</p>\n{{markdown statute.texts.opening}}\n',
    },
    finds: 'The letter lacks the decision statement of 49 CFR 577.5(c).',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-letter']))
      if (paper.notice.statutory && !paper.blocks.some(({ statute }) => statute === 'decision'))
        yield {
          message: 'The letter lacks the decision statement of 49 CFR 577.5(c).',
          paper,
          block: paper.blocks[0],
        };
  },
};
