import { formatNumber } from '../../../base/facts/formatFact.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { differs, sumOf, volumeWords } from '../../words/volumes.js';

export const rowsAddUp: Rule = {
  id: 'X-001',
  title: 'The rows of the vehicle table add up to the total.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation:
    'A dealer adds up the rows and asks which number is right. A rounded number may differ by half a unit of its last digit, and by 0.5 percent at least. While a row is TBD nothing is compared.',
  passes: { sample: 'service_campaign', campaign: { 'vehicles.total': 15100 } },
  fails: {
    sample: 'service_campaign',
    campaign: { 'vehicles.total': 15200 },
    finds: 'The rows add up to 15,100; the total says 15,200.',
  },
  *check(checked) {
    const { vehicles } = checked.campaign;
    const rows = sumOf((vehicles?.lines ?? []).map(({ volume }) => volume));
    if (vehicles === undefined || rows === undefined) return;
    const total = sumOf([vehicles.total]);
    if (total !== undefined && differs(rows, total))
      yield {
        message: `The rows add up to ${formatNumber(rows.value)}; the total says ${volumeWords(vehicles.total)}.`,
        path: 'vehicles.total',
      };
  },
};
