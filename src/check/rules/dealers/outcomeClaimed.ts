import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const outcomeClaimed: Rule = {
  id: 'DL-009',
  title: 'Each outcome of the inspection can be claimed.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'A dealer who did the work looks for its code. An outcome after which nothing is done needs none.',
  passes: {
    sample: 'safety_recall',
    campaign: {
      inspection: [
        {
          id: 'A',
          finding: 'The catch is missing.',
          repair: 'Replace the latch.',
          op_codes: ['26NA01A'],
          parts: [],
        },
      ],
    },
  },
  fails: {
    sample: 'safety_recall',
    campaign: {
      inspection: [
        { id: 'A', finding: 'The catch is missing.', repair: 'Replace the latch.', op_codes: [], parts: [] },
      ],
    },
    finds: 'Outcome A cannot be claimed.',
  },
  *check(checked) {
    for (const [index, { id, op_codes, repair }] of checked.campaign.inspection.entries())
      if (op_codes.length === 0 && !/^(?:no|nothing)\b/i.test(repair.en))
        yield { message: `Outcome ${id} cannot be claimed.`, path: `inspection[${index}].op_codes` };
  },
};
