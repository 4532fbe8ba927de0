import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const prescribedOpening: Rule = {
  id: 'SR-005',
  title: 'The letter has the opening statement of the law.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(b)', sure: 'confirmed' },
  explanation:
    'The product prints it word for word; a template of the workspace that leaves it out is found here.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/partials/recall-opening.hbs':
        '<p class="applies" data-statute="applies">{{inline statute.texts.applies}}</p>\n<p>This notice is sent to you by law.</p>\n{{markdown statute.texts.decision}}\n',
    },
    finds: 'The letter lacks the opening statement of 49 CFR 577.5(b).',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-letter']))
      if (paper.notice.statutory && !paper.blocks.some(({ statute }) => statute === 'opening'))
        yield {
          message: 'The letter lacks the opening statement of 49 CFR 577.5(b).',
          paper,
          block: paper.blocks[0],
        };
  },
};
