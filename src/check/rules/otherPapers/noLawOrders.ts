import { NO_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const noLawOrders = phraseRule({
  id: 'NR-003',
  title: 'No law orders a program that is no recall.',
  severity: 'error',
  kinds: NO_RECALL,
  documents: ['owner-letter', 'owner-faq'],
  basis: { source: 'misleading', sure: 'none' },
  explanation:
    'Only a recall is required by Federal law. A law that is named for its own sake, such as the one on odometers, and a settlement that a court approved are not looked at.',
  passes: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'We ask lessors to forward this letter.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'Federal law requires this repair.' },
    finds: '"Federal law requires this": no law orders this program.',
  },
  unless: /lessor|lessee|odometer|settlement|arrendador/i,
  phrases: [
    /(?:federal |u\.s\. )?(?:law|regulations?) (?:requires?|orders|obliges?) (?:this|that|you|us|the)/,
    /(?:is|are) required by (?:federal )?(?:law|regulation)/,
    /(?:ordered|required) by (?:NHTSA|the government)/,
    /(?:la ley|las leyes|la ley federal) (?:exige|exigen|requiere|requieren)/,
  ],
  says: (words) => `"${words}": no law orders this program.`,
});
