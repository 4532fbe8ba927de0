import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const confirmedWording: Rule = {
  id: 'SR-065',
  title: 'No prescribed text is printed whose wording is doubtful.',
  severity: 'information',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR part 577', sure: 'none' },
  explanation:
    'Each prescribed text says how its wording is known. One that nobody could confirm, such as that of old letters, is named here once for a campaign; counsel reads it, and sets the finding aside.',
  passes: { sample: 'safety_recall', campaign: { 'phases[0].owner_mailing': 'mid-March 2026' } },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'phases[0].owner_mailing': 'mid-March 2003',
      'notices.interim.mailing': 'mid-March 2003',
      'published.dealer-letter': '2003-02-24',
    },
    finds: 'Nobody has confirmed the wording of opening.',
  },
  *check(checked) {
    const ids = checked
      .statements()
      .filter(({ certainty }) => certainty === 'unsure')
      .map(({ id }) => id);
    if (ids.length > 0)
      yield { message: `Nobody has confirmed the wording of ${ids.join(', ')}.`, path: 'recall' };
  },
};
