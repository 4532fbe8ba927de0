import { formatNumber } from '../../../base/facts/formatFact.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { differs, sumOf, volumeWords } from '../../words/volumes.js';

export const phaseOfRows: Rule = {
  id: 'X-043',
  title: 'The rows of a phase add up to the phase.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation:
    'Compared where each row says its phase, with the tolerance that rounded numbers have. Phases by conditions, and those of a chart, are not looked at.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    campaign: { 'phases[0].volume': 3900, 'phases[1].volume': 11200 },
    finds: 'The rows of Phase 1 add up to 11,200; the phase says 3,900.',
  },
  *check({ campaign: { chart, phases, vehicles } }) {
    const lines = vehicles?.lines ?? [];
    if (chart !== undefined || lines.some(({ phase }) => phase === undefined)) return;
    for (const [index, { number, name, volume, when }] of phases.entries()) {
      const rows = lines.filter(({ phase }) => phase === number);
      const [sum, whole] = [sumOf(rows.map((row) => row.volume)), sumOf([volume])];
      if (when !== undefined || sum === undefined || whole === undefined || !differs(sum, whole)) continue;
      yield {
        message: `The rows of ${name.en} add up to ${formatNumber(sum.value)}; the phase says ${volumeWords(volume)}.`,
        path: `phases[${index}].volume`,
      };
      return;
    }
  },
};
