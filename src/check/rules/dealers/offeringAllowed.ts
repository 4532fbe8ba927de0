import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const offeringAllowed = phraseRule({
  id: 'DL-003',
  title: 'A dealer letter says what the law forbids: delivery, not offering.',
  severity: 'information',
  kinds: SAFETY_RECALL,
  documents: ['dealer-letter', 'dealer-faq'],
  basis: { source: '49 USC 30120(i)(2)', sure: 'confirmed' },
  explanation: 'A maker may forbid more by its own rule, but not as law.',
  passes: {
    sample: 'safety_recall',
    campaign: { 'dealer_letter.closing[0]': 'Do not deliver these vehicles.' },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { 'dealer_letter.closing[0]': 'It is illegal to offer or advertise these vehicles.' },
    finds: 'The law forbids delivery, not offering: "illegal to offer or advertise".',
  },
  phrases: [
    /(?:illegal|unlawful|against the law|prohibited by law|a violation of (?:federal )?law) to (?:offer|advertise|display|show)(?: or (?:offer|advertise|display))?/,
    /law (?:forbids|prohibits) (?:you from |dealers from )?(?:offering|advertising|displaying|showing)/,
    /(?:offering|advertising|displaying)[^.]{0,30} is (?:illegal|unlawful|against the law|prohibited by law)/,
  ],
  says: (words) => `The law forbids delivery, not offering: "${words}".`,
});
