import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

const REVISED = { revisions: [{ date: '2026-03-10', topics: ['Time to order parts'] }] };
const GROUP = (body: string) => ({ sections: [{ id: 'ordering', heading: 'Ordering', body }] });

export const changesDated: Rule = {
  id: 'X-024',
  title: 'Sections that the newest revision changed are dated, and no others.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'Dealers read the sections that are marked as updated. The papers of both revisions are merged and compared, as for the red boxes: a section that changed needs its day in updated, one that did not change must not have it. Asked only where an earlier revision is beside the file.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    campaign: { ...REVISED, 'dealer_letter.groups': [GROUP('Please order two weeks ahead.')] },
    files: {
      'campaigns/26NC01@2026-02-23.yaml':
        'code: 26NC01\nkind: special_service_campaign\nprogram: Special Service Campaign\nbrand: norvane\ntitle: Rear Wiper May Stop\nvehicles_title: Certain 2024 - 2025 Model Year Fjord and Fjord Hybrid\npublished: { dealer-letter: 2026-02-23 }\nvehicles:\n  lines:\n    - { name: Fjord, model: Fjord, model_years: { from: 2024, to: 2025 }, volume: 10 }\n  total: 10\ndealer_letter:\n  groups:\n    - sections:\n        - { id: ordering, heading: Ordering, body: Please order a week ahead. }\n  closing: [Thank you.]\n',
    },
    finds: 'The revision of 2026-03-10 changed the section ordering, and "updated" does not say so.',
  },
  *check(checked) {
    for (const { message, place } of checked.undated())
      yield { message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`, path: place?.field };
  },
};
