import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const noReassurance = phraseRule({
  id: 'SR-047',
  title: 'The letter does not play the risk down with numbers.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter', 'follow-up-letter', 'owner-notice'],
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
    /no (?:known |reported |confirmed )?(?:accidents?|crashes|injuries|fires|incidents)(?:,? (?:or|and) (?:accidents?|crashes|injuries|fires|deaths|fatalities))* (?:have|has) (?:been (?:reported|received|confirmed)|occurred|happened)/,
    /(?:there (?:have|has) been|we know of|(?:have|has) received|received) no (?:known )?(?:reports? of |confirmed )?(?:any )?(?:accidents?|crashes|injuries|fires|incidents)/,
    /(?:is|are) (?:not aware|unaware) of any (?:accidents?|crashes|injuries|fires|incidents)/,
    /(?:has|have) not (?:caused|led to|resulted in) any (?:accidents?|crashes|injuries|fires)/,
    /in (?:very |extremely )?(?:rare|isolated|few|unusual) (?:cases|instances|circumstances)/,
    /(?:very|extremely) rare(?:ly)?/,
    /(?:only|just) (?:a few|a handful of|a small (?:number|percentage) of|very few) (?:vehicles|cars)/,
    /(?:less|fewer) than (?:one|\d+(?:\.\d+)?) ?(?:percent|%)/,
    /no (?:se ha(?:n)? reportado|hemos recibido (?:informes|reportes)(?: de)?|hay (?:informes|reportes)(?: de)?|tenemos conocimiento de) (?:ningún |ninguna )?(?:accidentes?|lesiones|choques|incendios?)/,
    /en (?:casos|ocasiones) (?:muy )?(?:raros|raras|aislados|aisladas)/,
  ],
  says: (words) => `NHTSA has read "${words}" as a disclaimer.`,
});
