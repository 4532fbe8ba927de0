import { formatNumber } from '../../../base/facts/formatFact.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { sumOf, volumeWords } from '../../words/volumes.js';

export const stopSaleFits: Rule = {
  id: 'X-016',
  title: 'No row has more vehicles in stock than it covers.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation: 'Vehicles under a stop sale are part of the row.',
  passes: { sample: 'safety_recall', campaign: { 'vehicles.lines[0].stop_sale': 310 } },
  fails: {
    sample: 'safety_recall',
    campaign: { 'vehicles.lines[0].stop_sale': 12000 },
    finds: 'Row Fjord: 12,000 in stock of 11,200.',
  },
  *check(checked) {
    for (const [index, { name, stop_sale, volume }] of (checked.campaign.vehicles?.lines ?? []).entries()) {
      const row = sumOf([volume]);
      if (stop_sale === undefined || row === undefined || stop_sale <= row.value + row.slack) continue;
      yield {
        message: `Row ${name}: ${formatNumber(stop_sale)} in stock of ${volumeWords(volume)}.`,
        path: `vehicles.lines[${index}].stop_sale`,
      };
    }
  },
};
