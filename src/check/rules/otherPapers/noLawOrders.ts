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
    finds: '"Federal law requires": no law orders this program.',
  },
  unless: /lessor|lessee|odometer|settlement|arrendador/i,
  phrases: [
    /(?:federal |state )?(?:law|regulations?) (?:requires?|orders?|obliges?|mandates?)/,
    /(?:required|ordered|mandated|directed) (?:of us )?(?:by|under) (?:the )?(?:law|federal (?:law|regulations?)|regulations?|government|NHTSA|Department of Transportation|court)/,
    /(?:NHTSA|the government|the agency|the Department of Transportation) (?:has |have )?(?:ordered|required|requires|mandated|directed|asked)/,
    /la (?:ley|reglamentación)(?: federal)? (?:exige|obliga|requiere|ordena)/,
    /(?:exigid[oa]|ordenad[oa]) por (?:la ley|el gobierno|la NHTSA)/,
  ],
  says: (words) => `"${words}": no law orders this program.`,
});
