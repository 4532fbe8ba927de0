import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const agencyNumberForm: Rule = {
  id: 'SR-033',
  title: 'The agency number is written as NHTSA writes it.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  basis: { source: 'practice', sure: 'memory' },
  explanation:
    'Two digits, V, E, T or C, three digits, with or without a hyphen and three zeros at the end. Numbers of other agencies are not looked at.',
  passes: { sample: 'safety_recall', campaign: { 'recall.agency_numbers': ['26V-999'] } },
  fails: {
    sample: 'safety_recall',
    campaign: { 'recall.agency_numbers': ['26-999'] },
    finds: '"26-999" is no NHTSA recall number; that of another agency belongs in other_agencies.',
  },
  *check(checked) {
    for (const [index, { number }] of (checked.campaign.recall?.agency_numbers ?? []).entries())
      if (!/^\d{2}[VETC]-?\d{3}(?:-?000)?$/.test(number) && number !== 'pending')
        yield {
          message: `"${number}" is no NHTSA recall number; that of another agency belongs in other_agencies.`,
          path: `recall.agency_numbers[${index}]`,
        };
  },
};
