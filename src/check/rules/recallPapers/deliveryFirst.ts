import { laidOut, textsOf } from '../../papers/laidText.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const deliveryFirst: Rule = {
  id: 'DL-001',
  title: 'The delivery prohibition stands on the first page of the dealer letter.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['dealer-letter'],
  basis: { source: '49 CFR 577.13(b) for the sentence; practice for its place', sure: 'none' },
  explanation:
    'Dealers look at page 1. Banners and boxes before it pass. Looked for on the pages as they are laid out.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/partials/dealer-recall.css': '.delivery {\n  break-before: page;\n}\n',
    },
    finds: 'The delivery prohibition stands on page 2; dealers look at page 1.',
  },
  *check(checked) {
    for (const paper of checked.papers(['dealer-letter'])) {
      const block = paper.blocks.find(({ statute }) => statute === 'delivery');
      if (block === undefined) continue;
      const start = block.text.slice(0, 40);
      const texts = textsOf(laidOut(paper));
      const pages = new Map<number, string>();
      for (const { page, text } of texts) pages.set(page, `${pages.get(page) ?? ''} ${text}`);
      const page = [...pages].find(([, text]) => text.replaceAll(/\s+/g, ' ').includes(start))?.[0];
      if (page !== undefined && page > 1)
        yield {
          message: `The delivery prohibition stands on page ${page}; dealers look at page 1.`,
          paper,
          block,
        };
    }
  },
};
