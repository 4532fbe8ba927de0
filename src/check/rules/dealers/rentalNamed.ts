import { SAFETY_RECALL } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const rentalNamed: Rule = {
  id: 'DL-004',
  title: 'The dealer letter says what applies to rental and loaner vehicles.',
  severity: 'information',
  kinds: SAFETY_RECALL,
  documents: ['dealer-letter'],
  basis: { source: '49 USC 30120(i)(3)', sure: 'confirmed' },
  explanation:
    'Rental fleets stop within days of the notice. Asked only where op codes or services of the campaign show that dealers rent vehicles.',
  passes: { sample: 'safety_recall', campaign: { 'op_codes[0].family': 'labor' } },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'op_codes[1]': {
        code: '26NA01R',
        description: 'Vehicle for the day',
        family: 'rental',
        amount: { usd: 45, per: 'day' },
      },
    },
    finds: 'Say what applies to rental and loaner vehicles.',
  },
  *check(checked) {
    if (!checked.campaign.op_codes.some(({ family }) => family === 'rental')) return;
    for (const paper of checked.papers(['dealer-letter']))
      if (
        !ownBlocks(paper).some(({ element, text }) => element !== 'td' && /\b(?:rental|loaner)\b/i.test(text))
      )
        yield { message: 'Say what applies to rental and loaner vehicles.', path: 'dealer_letter', paper };
  },
};
