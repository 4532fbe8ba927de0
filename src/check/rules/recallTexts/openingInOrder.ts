import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const openingInOrder: Rule = {
  id: 'SR-008',
  title: 'Heading, opening and decision come first and in this order.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(a)', sure: 'memory' },
  explanation:
    'Greeting, date, subject and the sentence on the vehicle may stand between them; nothing else.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/partials/recall-opening.hbs':
        '<p class="applies" data-statute="applies">{{inline statute.texts.applies}}</p>\n{{markdown statute.texts.opening}}\n<p>Our engineers found this themselves.</p>\n{{markdown statute.texts.decision}}\n',
    },
    finds:
      'Heading, opening and decision must come first and in this order; "Our engineers found this themselves." stands between or before them.',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-letter'])) {
      const order = paper.blocks.map(({ statute }) => statute);
      const [opening, decision] = [order.indexOf('opening'), order.indexOf('decision')];
      if (opening < 0 || decision < 0) continue;
      const between = paper.blocks.slice(Math.min(opening, decision) + 1, Math.max(opening, decision));
      const strange =
        opening > decision ? paper.blocks[decision] : between.find(({ statute }) => statute === undefined);
      if (strange !== undefined)
        yield {
          message: `Heading, opening and decision must come first and in this order; "${strange.text}" stands between or before them.`,
          paper,
          block: strange,
        };
    }
  },
};
