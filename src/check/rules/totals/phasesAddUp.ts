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
  explanation:
    'The same tolerance as for rows. While a phase is TBD, the others may not be more than the total already.',
  passes: { sample: 'safety_recall', campaign: { 'phases[1].volume': 3900 } },
  fails: {
    sample: 'safety_recall',
    campaign: { 'phases[1].volume': 4900 },
    finds: 'The phases add up to 16,100; the total says approximately 15,100.',
  },
  *check(checked) {
    const { phases, vehicles } = checked.campaign;
    if (vehicles === undefined) return;
    const known = phases.map(({ volume }) => volume).filter((volume) => volume !== 'TBD');
    const [sum, total] = [sumOf(known), sumOf([vehicles.total])];
    if (sum === undefined || total === undefined) return;
    const waiting = phases.length - known.length;
    const stated = `the total says ${volumeWords(vehicles.total)}.`;
    if (waiting === 0 && differs(sum, total))
      yield { message: `The phases add up to ${formatNumber(sum.value)}; ${stated}`, path: 'phases' };
    if (waiting > 0 && sum.value > total.value)
      yield {
        message: `The phases add up to ${formatNumber(sum.value)}, with ${waiting} still to come; ${stated}`,
        path: 'phases',
      };
  },
};
