import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const replacedText: Rule = {
  id: 'SR-063',
  title: 'A prescribed text that the campaign replaces is named.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR part 577', sure: 'none' },
  explanation: 'A replacement may be right, but counsel should see it in every check, with its reason.',
  passes: { sample: 'safety_recall', campaign: { 'recall.statutory': {} } },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'recall.statutory': {
        stop: {
          text: 'Do not deliver these vehicles.',
          reason: 'Agreed with counsel',
          approved: 'Counsel 2026-02-01',
        },
      },
    },
    finds: 'Prescribed text stop is replaced: Agreed with counsel (approved: Counsel 2026-02-01).',
  },
  *check(checked) {
    for (const [id, { reason, approved }] of Object.entries(checked.campaign.recall?.statutory ?? {}))
      yield {
        message: `Prescribed text ${id} is replaced: ${reason} (approved: ${approved}).`,
        path: `recall.statutory.${id}`,
      };
  },
};
