import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const notationReadable: Rule = {
  id: 'EN-012',
  title: 'The notation of a recall envelope is text.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['envelope'],
  basis: { source: '49 CFR 577.5(a)', sure: 'memory' },
  explanation: 'A notation that is only in a picture cannot be checked, read aloud or searched.',
  passes: { sample: 'safety_recall', campaign: { envelope: {} } },
  fails: {
    sample: 'safety_recall',
    campaign: { envelope: {} },
    files: {
      'templates/partials/recall-label.hbs':
        '<p class="label-first" data-statute="envelope_label_1">{{inline statute.texts.envelope_label_1}}</p>\n',
    },
    finds: 'The envelope does not say in text that a recall notice is enclosed.',
  },
  *check(checked) {
    for (const paper of checked.papers(['envelope']))
      if (!paper.blocks.some(({ statute }) => statute === 'envelope_notation'))
        yield {
          message: 'The envelope does not say in text that a recall notice is enclosed.',
          paper,
          block: paper.blocks[0],
        };
  },
};
