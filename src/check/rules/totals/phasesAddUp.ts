import { formatNumber } from '../../../base/facts/formatFact.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { differs, sumOf, volumeWords } from '../../words/volumes.js';

export const phasesAddUp: Rule = {
  id: 'X-015',
  title: 'The phases add up to the total.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation: 'The same tolerance as for rows. While a phase is TBD nothing is compared.',
  passes: { sample: 'safety_recall', campaign: { 'phases[1].volume': 3900 } },
  fails: {
    sample: 'safety_recall',
    campaign: { 'phases[1].volume': 4900 },
    finds: 'The phases add up to 16,100; the total says approximately 15,100.',
  },
  *check(checked) {
    const { phases, vehicles } = checked.campaign;
    const sum = sumOf(phases.map(({ volume }) => volume));
    if (vehicles === undefined || sum === undefined) return;
    const total = sumOf([vehicles.total]);
    if (total !== undefined && differs(sum, total))
      yield {
        message: `The phases add up to ${formatNumber(sum.value)}; the total says ${volumeWords(vehicles.total)}.`,
        path: 'phases',
      };
  },
};
