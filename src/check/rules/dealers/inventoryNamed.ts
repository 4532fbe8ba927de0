import { SAFETY_RECALL } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

const WORDS = /\b(?:used|pre-owned|certified|demonstrator|demo) (?:vehicles?|cars?|units?|,|and|or)/i;
/** A row of what holds for vehicles in stock. */
const ROW = /^(?:used|certified|demonstrators)$/i;

export const inventoryNamed: Rule = {
  id: 'DL-013',
  title: 'The dealer letter says what applies to used and certified vehicles.',
  severity: 'information',
  kinds: SAFETY_RECALL,
  documents: ['dealer-letter'],
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'The law speaks of new vehicles; dealers ask about the others. Words for used or certified vehicles anywhere in the letter pass, as do their rows where it shows the inventory.',
  passes: {
    sample: 'safety_recall',
    campaign: {
      'dealer_letter.closing[0]':
        'Used vehicles may be delivered; certified and demonstrator vehicles may not.',
    },
  },
  fails: { sample: 'safety_recall', finds: 'Say what applies to used, certified and demonstrator vehicles.' },
  *check(checked) {
    for (const paper of checked.papers(['dealer-letter']))
      if (
        !ownBlocks(paper).some(({ element, text }) =>
          element === 'th' ? ROW.test(text) : element !== 'td' && WORDS.test(text),
        )
      )
        yield {
          message: 'Say what applies to used, certified and demonstrator vehicles.',
          path: 'dealer_letter',
          paper,
        };
  },
};
