import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const withoutCharge: Rule = {
  id: 'SR-012',
  title: 'The letter promises the remedy without charge.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(g)(1)(i); 49 USC 30119(a)(4)', sure: 'confirmed' },
  explanation:
    'Without charge, free of charge, at no cost. The prescribed sentence counts; a maker that is no longer obliged prints another.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    campaign: { remedy: 'Any {{brand.dealer}} will replace the latch.' },
    files: {
      'templates/owner-letter/owner-letter.hbs':
        '{{> letter-frame}}\n<h1 data-statute="heading">{{inline statute.texts.heading}}</h1>\n{{> recall-opening}}\n<p>{{inline campaign.remedy}}</p>\n',
    },
    finds: 'The letter must promise the remedy without charge, by repair, replacement or refund.',
  },
  *check(checked) {
    if (checked.campaign.recall?.obliged === false) return;
    const free =
      /without charge|free of charge|(?:at )?no (?:cost|charge)|sin (?:costo|cargo)|gratis|gratuit/i;
    for (const paper of checked.papers(['owner-letter']))
      if (
        paper.notice.statutory &&
        paper.notice.kind !== 'interim' &&
        !paper.blocks.some(({ text }) => free.test(text))
      )
        yield {
          message: 'The letter must promise the remedy without charge, by repair, replacement or refund.',
          paper,
          block: paper.blocks[0],
        };
  },
};
