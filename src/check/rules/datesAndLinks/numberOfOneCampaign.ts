import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const numberOfOneCampaign: Rule = {
  id: 'X-032',
  title: 'An agency number belongs to one campaign.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  basis: { source: 'derived from the campaign files', sure: 'none' },
  explanation:
    'The number of another campaign is easily copied along. Twins of another brand share a number when both files declare them, and so do linked campaigns.',
  passes: { sample: 'safety_recall', campaign: { linked: [] } },
  fails: {
    sample: 'safety_recall',
    campaign: {},
    files: {
      'campaigns/26NC02.yaml':
        'code: 26NC02\nkind: safety_recall\nprogram: Safety Recall\nbrand: norvane\ntitle: Front Wiper May Stop\nrecall: { basis: defect, crash: without_warning, component: the wiper, agency_numbers: [26V-998] }\nvehicles:\n  lines:\n    - { name: Fjord, model: Fjord, model_years: { from: 2024, to: 2025 }, volume: 10 }\n  total: 10\n',
    },
    finds: '26V-998 is used by 26NA01 and 26NC02.',
  },
  *check(checked) {
    const { code, codes, linked, recall, earlier } = checked.campaign;
    const numbers = recall?.agency_numbers ?? [];
    if (numbers.length === 0) return;
    const related = [...codes.map((other) => other.code), ...linked, ...earlier.map((other) => other.code)];
    for (const other of checked.others()) {
      if (related.includes(other.code) || other.linked.includes(code)) continue;
      for (const [index, { number }] of numbers.entries())
        if (other.recall?.agency_numbers?.some((each) => each.number === number))
          yield {
            message: `${number} is used by ${code} and ${other.code}.`,
            path: `recall.agency_numbers[${index}]`,
          };
    }
  },
};
