import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const codeOfCampaign: Rule = {
  id: 'X-006',
  title: 'Op codes hold a code of the campaign.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'A claim under a code of another campaign is refused. Codes of linked and earlier campaigns pass, and so do campaigns none of whose op codes holds its code.',
  passes: { sample: 'service_campaign', campaign: { 'op_codes[0].code': '26NC01A' } },
  fails: {
    sample: 'service_campaign',
    campaign: { 'op_codes[0].code': '25NC01A' },
    finds: 'Op code 25NC01A does not hold 26NC01.',
  },
  *check(checked) {
    const { code, codes, linked, earlier, op_codes } = checked.campaign;
    const known = [
      code,
      ...codes.map((other) => other.code),
      ...linked,
      ...earlier.map((other) => other.code),
    ];
    const holds = (op: string): boolean => known.some((each) => op.includes(each));
    if (!op_codes.some((op) => holds(op.code))) return;
    for (const [index, op] of op_codes.entries())
      if (!holds(op.code) && (op.family === 'labor' || op.family === 'combined'))
        yield { message: `Op code ${op.code} does not hold ${code}.`, path: `op_codes[${index}].code` };
  },
};
