import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const linkedBack: Rule = {
  id: 'X-020',
  title: 'Linked campaigns name each other.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign files', sure: 'none' },
  explanation:
    'Shared documents read differently if only one of the two files names the other. Prerequisites are one-way, and so is a link to a campaign that is closed.',
  passes: { sample: 'service_campaign', campaign: { linked: [] } },
  fails: {
    sample: 'service_campaign',
    campaign: { linked: ['26NC02'] },
    files: {
      'campaigns/26NC02.yaml':
        'code: 26NC02\nkind: special_service_campaign\nprogram: Special Service Campaign\nbrand: norvane\ntitle: Front Wiper May Stop\nvehicles:\n  lines:\n    - { name: Fjord, model: Fjord, model_years: { from: 2024, to: 2025 }, volume: 10 }\n  total: 10\n',
    },
    finds: '26NC01 names 26NC02 as linked, but not the reverse.',
  },
  *check(checked) {
    const { code, linked } = checked.campaign;
    for (const [index, other] of checked.linked.entries())
      if (!other.linked.includes(code) && other.closed === undefined)
        yield {
          message: `${code} names ${linked[index]} as linked, but not the reverse.`,
          path: `linked[${index}]`,
        };
  },
};
