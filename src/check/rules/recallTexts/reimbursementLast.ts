import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const reimbursementLast: Rule = {
  id: 'SR-017',
  title: 'The reimbursement statement follows the other required items.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.11(b)', sure: 'confirmed' },
  explanation:
    'It comes after the lessor clause and the complaint clause. Signature, contact and enclosures may follow it.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/partials/statute-sections.hbs':
        '{{#each sections as |section|}}\n{{#each section.paragraphs as |paragraph|}}\n{{markdown paragraph}}\n{{/each}}\n{{/each}}\n<p data-statute="lessor">{{inline statute.texts.lessor}}</p>\n',
    },
    finds: 'The reimbursement statement must follow the other required items; it comes before lessor.',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-letter'])) {
      const order = paper.blocks.map(({ statute }) => statute);
      const claims = order.findIndex((id) => id?.startsWith('reimburse'));
      const later = ['lessor', 'complaint'].find((id) => order.lastIndexOf(id) > claims);
      if (claims >= 0 && later !== undefined)
        yield {
          message: `The reimbursement statement must follow the other required items; it comes before ${later}.`,
          paper,
          block: paper.blocks[claims],
        };
    }
  },
};
