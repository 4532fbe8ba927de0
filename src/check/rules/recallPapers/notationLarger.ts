import { laidOut, textsOf } from '../../papers/laidText.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const notationLarger: Rule = {
  id: 'SR-032',
  title: 'The recall notation on the envelope is larger than the address, and set otherwise.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['envelope'],
  basis: { source: '49 CFR 577.5(a)', sure: 'memory' },
  explanation:
    'SAFETY RECALL NOTICE in capitals, larger than the address, and different from it in another way: bold, or in a color. Its exact words should be confirmed by counsel.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/partials/recall-label.hbs':
        '<p class="recall-notation" style="font-size: 11pt" data-statute="envelope_notation">{{inline statute.texts.envelope_notation}}</p>\n',
    },
    finds:
      'The notation "SAFETY RECALL NOTICE" must be larger than the address (11 pt to 11 pt), in capitals, and differ in another way.',
  },
  *check(checked) {
    for (const paper of checked.papers(['envelope'])) {
      const block = paper.blocks.find(({ statute }) => statute === 'envelope_notation');
      if (block === undefined) continue;
      const texts = textsOf(laidOut(paper));
      const notation = texts.find(({ text }) => block.text.startsWith(text.trim()));
      const address = texts.findLast((text) => !text.static);
      if (notation === undefined || address === undefined) continue;
      const isOther = notation.face !== address.face || notation.color !== address.color;
      if (notation.size > address.size && isOther && block.text === block.text.toUpperCase()) continue;
      yield {
        message: `The notation "${block.text}" must be larger than the address (${notation.size} pt to ${address.size} pt), in capitals, and differ in another way.`,
        paper,
        block,
      };
    }
  },
};
