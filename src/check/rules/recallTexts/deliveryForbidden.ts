import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const deliveryForbidden: Rule = {
  id: 'SR-041',
  title: 'The dealer letter forbids the delivery of new vehicles.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['dealer-letter'],
  basis: { source: '49 CFR 577.13(b); 49 USC 30120(i)', sure: 'confirmed' },
  explanation: 'The product prints the sentence; a template that leaves it out is found here.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: { 'templates/partials/dealer-recall.hbs': '<p>Please do not sell.</p>\n' },
    finds:
      'The dealer letter must say that delivering a new vehicle before the remedy is a violation of Federal law.',
  },
  *check(checked) {
    for (const paper of checked.papers(['dealer-letter']))
      if (!paper.blocks.some(({ statute }) => statute === 'delivery'))
        yield {
          message:
            'The dealer letter must say that delivering a new vehicle before the remedy is a violation of Federal law.',
          paper,
          block: paper.blocks[0],
        };
  },
};
