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
    /(?:federal )?regulations? requires? that any vehicle lessor/,
    /(?:any |a )?(?:vehicle )?lessors? (?:receiving this[^.]{0,30} )?(?:must|is required to|are required to|shall) (?:forward|send|provide|mail)/,
    /(?:law|regulations?) (?:requires?|obliges?) (?:any |all )?(?:vehicle )?lessors?/,
    /you must (?:forward|send)[^.]{0,50}lessees?/,
    /(?:forward|send)[^.]{0,50}(?:within|in) (?:ten|10) days/,
    /la reglamentación federal exige que todo arrendador/,
    /dentro de (?:diez|10) días/,
  ],
  says: (words) => `The ten-day lessor clause is for recalls ("${words}"); ask instead.`,
});
