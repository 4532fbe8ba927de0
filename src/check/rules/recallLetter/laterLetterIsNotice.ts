import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const laterLetterIsNotice: Rule = {
  id: 'SR-067',
  title: 'A correction or supplement to the same owners has the prescribed texts.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR 577.7', sure: 'memory' },
  explanation:
    'A second letter about the same recall to the owners of covered vehicles also counts as a notice. A retraction does not, nor does a letter to owners whose vehicles are not covered. Counsel should say which one this is.',
  passes: {
    sample: 'safety_recall',
    campaign: { 'notices.correction': { mailing: '2026-05-04' } },
  },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'notices.correction': {
        mailing: '2026-05-04',
        statutory: false,
        envelope: { line: 'Information about your vehicle' },
        owner_letter: {
          opening: ['Our first letter had a wrong number.'],
          lessor: 'If you lease this vehicle to someone, please forward this letter.',
        },
      },
    },
    finds:
      'The correction has no prescribed texts; a second letter about the same recall to the same owners also counts as a notice.',
  },
  *check(checked) {
    for (const [id, { kind = id, statutory }] of Object.entries(checked.campaign.notices ?? {}))
      if (!statutory && (kind === 'correction' || kind === 'supplement'))
        yield {
          message: `The ${kind} has no prescribed texts; a second letter about the same recall to the same owners also counts as a notice.`,
          path: `notices.${id}.statutory`,
        };
  },
};
