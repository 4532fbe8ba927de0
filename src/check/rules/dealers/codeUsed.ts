import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const codeUsed: Rule = {
  id: 'DL-008',
  title: 'A sublet has an amount, labor has hours.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'practice', sure: 'none' },
  explanation: 'Flat rate hours for a sublet, and money for labor, are claims that come back.',
  passes: { sample: 'service_campaign', campaign: { 'op_codes[2].family': 'rental' } },
  fails: {
    sample: 'service_campaign',
    campaign: {
      'op_codes[1]': { code: '26NC01B', description: 'Replace the seal', family: 'sublet', hours: 0.5 },
    },
    finds: 'Op code 26NC01B is a sublet and has 0.5 h.',
  },
  *check(checked) {
    for (const [index, { code, family, hours, amount }] of checked.campaign.op_codes.entries()) {
      const isLabor = family === 'labor' || family === 'combined';
      if (family === 'sublet' && hours !== undefined)
        yield {
          message: `Op code ${code} is a sublet and has ${hours.toFixed(1)} h.`,
          path: `op_codes[${index}].hours`,
        };
      if (isLabor && amount !== undefined && hours !== undefined)
        yield {
          message: `Op code ${code} is ${family} and has hours and an amount.`,
          path: `op_codes[${index}].amount`,
        };
    }
  },
};
