import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const complaintClause: Rule = {
  id: 'SR-015',
  title: 'The letter says where an owner can complain to the agency.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(g)(1)(vii)', sure: 'memory' },
  explanation:
    'Address, hotline, TTY number and site of NHTSA. The product prints them; a template that drops one is found here.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: { 'templates/partials/statute-sections.hbs': '<p>Please complain to us.</p>\n' },
    finds: 'The complaint clause lacks the address, the hotline, the TTY number, the site.',
  },
  *check(checked) {
    const items = [
      ['the address', /1200 New Jersey Ave/],
      ['the hotline', /1-888-327-4236/],
      ['the TTY number', /1-800-424-9153|1-888-275-9171/],
      ['the site', /nhtsa\.gov|safercar\.gov/],
    ] as const;
    for (const paper of checked.papers(['owner-letter'])) {
      if (!paper.notice.statutory) continue;
      const text = paper.blocks.map((block) => block.text).join(' ');
      const missing = items.filter(([, pattern]) => !pattern.test(text)).map(([name]) => name);
      if (missing.length > 0)
        yield {
          message: `The complaint clause lacks ${missing.join(', ')}.`,
          paper,
          block: paper.blocks.at(-1),
        };
    }
  },
};
