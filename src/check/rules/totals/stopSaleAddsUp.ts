import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const stopSaleAddsUp: Rule = {
  id: 'SR-042',
  title: 'A stop sale is counted in each row of the table.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'Dealers look for their stock by model. A count of 0 is a count; rows are not asked for one if none has one.',
  passes: { sample: 'safety_recall', campaign: { 'vehicles.lines[1].stop_sale': 0 } },
  fails: {
    sample: 'safety_recall',
    campaign: { 'vehicles.lines[1].stop_sale': null },
    finds: 'New vehicles are under a stop sale, and row "Fjord Hybrid" has no count.',
  },
  *check(checked) {
    const lines = checked.campaign.vehicles?.lines ?? [];
    if (!lines.some(({ stop_sale = 0 }) => stop_sale > 0)) return;
    for (const [index, { name, stop_sale }] of lines.entries())
      if (stop_sale === undefined)
        yield {
          message: `New vehicles are under a stop sale, and row "${name}" has no count.`,
          path: `vehicles.lines[${index}]`,
        };
  },
};
