import { SAFETY_RECALL } from '../../rule/kinds.js';
import { isHeading } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const headingFirst: Rule = {
  id: 'SR-001',
  title: 'The letter begins with its prescribed heading.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(b)', sure: 'memory' },
  explanation:
    'IMPORTANT SAFETY RECALL is the first text after letterhead, date and address. It is recognized by its mark in the template, not by its words.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/partials/recall-opening.hbs': '<p>Important Recall Notice</p>\n',
      'templates/partials/running-head.hbs': '<h1>Important Recall Notice</h1>\n',
    },
    finds:
      'The letter must begin with IMPORTANT SAFETY RECALL in capitals; it begins with "Important Recall Notice".',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-letter'])) {
      if (!paper.notice.statutory) continue;
      const first = paper.blocks.find((block) => isHeading(block));
      if (first !== undefined && first.statute !== 'heading')
        yield {
          message: `The letter must begin with IMPORTANT SAFETY RECALL in capitals; it begins with "${first.text}".`,
          paper,
          block: first,
        };
    }
  },
};
