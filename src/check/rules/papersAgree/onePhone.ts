import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const onePhone: Rule = {
  id: 'X-003',
  title: 'The papers of a campaign give one telephone number and one time zone.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation:
    'Owners and dealers compare papers. Numbers and hours of the contact are compared over all documents for which the campaign replaces them.',
  passes: { sample: 'service_campaign', campaign: { document_speaks: {} } },
  fails: {
    sample: 'service_campaign',
    campaign: { document_speaks: { 'dealer-letter': { contact: { phone: '1-888-555-0142' } } } },
    finds: 'The dealer-letter says 1-888-555-0142, the other documents say 1-800-555-0142.',
  },
  *check(checked) {
    const { document_speaks } = checked.campaign;
    const usual = checked.brandOf().contact;
    for (const document of Object.keys(document_speaks)) {
      const { contact } = checked.brandOf(document);
      for (const [what, a, b] of [
        ['phone', contact.phone, usual.phone],
        ['time_zone', contact.time_zone.en, usual.time_zone.en],
      ] as const)
        if (a !== b)
          yield {
            message: `The ${document} says ${a}, the other documents say ${b}.`,
            path: `document_speaks.${document}.contact.${what}`,
          };
    }
  },
};
