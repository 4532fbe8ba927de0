import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const lessorInEvery: Rule = {
  id: 'SR-016',
  title: 'The lessor clause stands in every letter.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(h); 49 USC 30119(f)', sure: 'memory' },
  explanation:
    'Not only in letters to lessors: a maker does not know who leases out. A template that leaves it out is found here.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: { 'templates/partials/statute-sections.hbs': '<p>Nothing more.</p>\n' },
    finds: 'The lessor clause must stand in every letter, not only in those to lessors.',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-letter']))
      if (paper.notice.statutory && !paper.blocks.some(({ statute }) => statute === 'lessor'))
        yield {
          message: 'The lessor clause must stand in every letter, not only in those to lessors.',
          paper,
          block: paper.blocks.at(-1),
        };
  },
};
