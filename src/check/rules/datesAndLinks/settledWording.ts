import { formatDay } from '../../../base/facts/formatFact.js';
import { lockedChanges } from '../../../campaign/workspace/lockedChanges.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

const SETTLED = { approved: '2026-01-20', locked: ['coverage.covers'] };

export const settledWording: Rule = {
  id: 'NR-011',
  title: 'A revision does not change wording that a settlement fixes.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'The court approved the texts at the paths of settlement.locked. Compared with the revision before the newest change; without one nothing is decided.',
  passes: { sample: 'support_program', campaign: { settlement: SETTLED } },
  fails: {
    sample: 'support_program',
    campaign: { settlement: SETTLED, revisions: [{ date: '2026-03-10', topics: ['Coverage'] }] },
    files: {
      'campaigns/26NE01@2026-02-23.yaml':
        'code: 26NE01\nkind: customer_support_program\nprogram: Customer Support Program\nbrand: norvane\ntitle: Power Window Switch Warranty Extension\nsettlement: { approved: 2026-01-20, locked: [coverage.covers] }\nvehicles:\n  lines:\n    - { name: Fjord, model: Fjord, model_years: { from: 2024, to: 2025 }, volume: 10 }\n  total: 10\ncoverage:\n  term: { years: 10, miles: 120000, from: first_use }\n  covers: every power window switch\n  exclusions: Damage from abuse is not covered.\n  transferable: true\n',
    },
    finds: 'The settlement approved on January 20, 2026 fixes coverage.covers, and the revision changes it.',
  },
  *check({ campaign, earlier }) {
    if (earlier?.settlement === undefined) return;
    for (const path of lockedChanges(earlier, campaign))
      yield {
        message: `The settlement approved on ${formatDay(earlier.settlement.approved, 'en')} fixes ${path}, and the revision changes it.`,
        path,
      };
  },
};
