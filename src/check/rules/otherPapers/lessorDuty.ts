import { NO_SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const lessorDuty = phraseRule({
  id: 'NR-005',
  title: 'The ten days of the lessor clause are for recalls.',
  severity: 'warning',
  kinds: NO_SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: 'practice', sure: 'none' },
  explanation: 'The duty to forward within ten days is one of recall notices. Other letters ask.',
  passes: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.lessor': 'If you lease this vehicle to someone, please forward this letter.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: {
      'owner_letter.lessor':
        'Federal regulation requires that any vehicle lessor forward this notice to the lessee within ten days.',
    },
    finds:
      'The ten-day lessor clause is for recalls ("Federal regulation requires that any vehicle lessor"); ask instead.',
  },
  phrases: [
    /(?:federal )?(?:regulations?|law) requires? that any (?:vehicle )?lessor/,
    /(?:lessor|lessee)[^.]{0,80}within ten (?:\(10\) )?days/,
    /within ten (?:\(10\) )?days[^.]{0,60}(?:lessor|lessee)/,
  ],
  says: (words) => `The ten-day lessor clause is for recalls ("${words}"); ask instead.`,
});
