import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const noReassurance = phraseRule({
  id: 'SR-047',
  title: 'The letter does not play the risk down with numbers.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.8; NHTSA letter of 1975', sure: 'confirmed' },
  explanation:
    'NHTSA has read the absence of accidents, and words such as very rare, as a disclaimer. A FAQ may answer the question when owners ask it.',
  passes: { sample: 'safety_recall', campaign: { risk: 'An open tailgate increases the risk of a crash.' } },
  fails: {
    sample: 'safety_recall',
    campaign: {
      risk: 'An open tailgate increases the risk of a crash. No accidents or injuries have been reported.',
    },
    finds: 'NHTSA has read "No accidents or injuries have been reported" as a disclaimer.',
  },
  negatable: false,
  phrases: [
    /no (?:known |reported )?(?:accidents?|crashes|injuries|fires)(?:,? (?:or|and) (?:accidents?|crashes|injuries|fires|deaths|fatalities))* (?:have|has) been (?:reported|received)/,
    /(?:is|are) not aware of any (?:accidents?|crashes|injuries|fires)/,
    /in (?:very |extremely )?(?:rare|isolated) (?:cases|instances|circumstances)/,
    /(?:very|extremely) rare(?:ly)?/,
    /no se ha(?:n)? reportado (?:accidentes|lesiones|incendios)/,
    /en casos (?:muy )?(?:raros|aislados)/,
  ],
  says: (words) => `NHTSA has read "${words}" as a disclaimer.`,
});
