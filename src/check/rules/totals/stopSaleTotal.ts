import { formatNumber } from '../../../base/facts/formatFact.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { differs, sumOf, volumeWords } from '../../words/volumes.js';

export const stopSaleTotal: Rule = {
  id: 'X-039',
  title: 'The stop sale of the rows adds up to that of the campaign.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation:
    'Compared where the file gives vehicles.stop_sale and a count in each row, with the tolerance that rounded numbers have.',
  passes: { sample: 'safety_recall', campaign: { 'vehicles.stop_sale': 395 } },
  fails: {
    sample: 'safety_recall',
    campaign: { 'vehicles.stop_sale': 400 },
    finds: 'The stop sale of the rows adds up to 395; the campaign says 400.',
  },
  *check({ campaign: { vehicles } }) {
    const total = vehicles?.stop_sale;
    const counts = vehicles?.lines.flatMap(({ stop_sale }) => stop_sale ?? []) ?? [];
    if (total === undefined || counts.length !== vehicles?.lines.length) return;
    const [sum, whole] = [sumOf(counts), sumOf([total])];
    if (sum !== undefined && whole !== undefined && differs(sum, whole))
      yield {
        message: `The stop sale of the rows adds up to ${formatNumber(sum.value)}; the campaign says ${volumeWords(total)}.`,
        path: 'vehicles.stop_sale',
      };
  },
};
