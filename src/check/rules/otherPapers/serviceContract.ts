import { COVERAGE_PROGRAMS } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const serviceContract = phraseRule({
  id: 'NR-017',
  title: 'A support program does not read as a service contract.',
  severity: 'information',
  kinds: COVERAGE_PROGRAMS,
  documents: ['owner-letter', 'csp-sheet', 'owner-faq'],
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'Words of sold contracts bring questions of insurance law. Warranty as the name of the base term passes.',
  passes: {
    sample: 'support_program',
    campaign: { 'owner_letter.closing[0]': 'Thank you for driving a {{brand.name}}.' },
  },
  fails: {
    sample: 'support_program',
    campaign: { 'owner_letter.closing[0]': 'This is the extended warranty you bought.' },
    finds: '"extended warranty you bought" may read as a service contract.',
  },
  phrases: [
    /(?:is |as )?(?:an |your )extended warranty/,
    /extended warranty (?:you bought|contract|plan)/,
    /extended service (?:plan|contract|agreement)/,
    /(?:vehicle |service )?protection plan/,
    /service contract/,
    /(?:vehicle )?service agreement/,
    /insurance (?:policy|coverage)/,
    /contrato de servicio/,
    /garantía extendida/,
  ],
  says: (words) => `"${words}" may read as a service contract.`,
});
