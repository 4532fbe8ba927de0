import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const appliesBeforeOpening: Rule = {
  id: 'SR-004',
  title: 'The sentence on the vehicle stands before the opening statement.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(b)', sure: 'memory' },
  explanation: 'A real letter had it lower, so this is a warning.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/partials/recall-opening.hbs':
        '{{#each statute.opening as |paragraph|}}\n{{markdown paragraph}}\n{{/each}}\n<p class="applies" data-statute="applies">{{inline statute.texts.applies}}</p>\n',
    },
    finds:
      'The sentence "This notice applies to your vehicle" stands after the opening statement; the usual place is before it.',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-letter'])) {
      const order = paper.blocks.map(({ statute }) => statute);
      const [applies, opening] = [order.indexOf('applies'), order.indexOf('opening')];
      if (applies > opening && opening >= 0)
        yield {
          message:
            'The sentence "This notice applies to your vehicle" stands after the opening statement; the usual place is before it.',
          paper,
          block: paper.blocks[applies],
        };
    }
  },
};
