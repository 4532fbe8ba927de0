import { laidOut, textsOf, textsOfBlock } from '../../papers/laidText.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const actionOnFirstPage: Rule = {
  id: 'PAGE-009',
  title: 'What owners must do at once stands on page 1.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: ['owner-letter'],
  basis: { source: 'design', sure: 'none' },
  explanation: 'The box of a severe owner action is for those who read only the first page.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'owner_actions[0]': { kind: 'park_outside', severity: 'severe', text: 'Park it away from buildings.' },
    },
    files: { 'templates/owner-letter/owner-letter.css': '.call-out { break-before: page; }\n' },
    finds:
      'The call-out "Park outside, away from buildings and other vehicles, until the repair is done" is on page 2.',
  },
  *check(checked) {
    for (const paper of checked.printed(['owner-letter'])) {
      const heads = paper.blocks.filter(({ classes }) => classes.includes('call-out-head'));
      if (heads.length === 0) continue;
      const texts = textsOf(laidOut(paper));
      for (const block of heads) {
        const [first] = textsOfBlock(texts, block);
        if (first !== undefined && first.page > 1)
          yield { message: `The call-out "${block.text}" is on page ${first.page}.`, paper, block };
      }
    }
  },
};
