import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const lookUpPrinted: Rule = {
  id: 'SR-034',
  title: 'The letter says where an owner can look up a VIN.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 573.15; practice', sure: 'memory' },
  explanation: 'The look-up page of NHTSA or of the maker. Prescribed texts count.',
  passes: { sample: 'safety_recall', campaign: {} },
  fails: {
    sample: 'safety_recall',
    campaign: {},
    brand: { 'links.recall': null },
    files: { 'templates/partials/statute-sections.hbs': '<p>No look-up here.</p>\n' },
    finds: 'The letter does not say where an owner can look up a VIN.',
  },
  *check(checked) {
    const { links } = checked.brandOf('owner-letter');
    const known = ['nhtsa.gov', 'safercar.gov', links.recall, links.safety].filter(
      (each) => each !== undefined,
    );
    for (const paper of checked.papers(['owner-letter']))
      if (!paper.blocks.some(({ text }) => known.some((address) => text.includes(address))))
        yield {
          message: 'The letter does not say where an owner can look up a VIN.',
          paper,
          block: paper.blocks[0],
        };
  },
};
