import { formatDay } from '../../../base/facts/formatFact.js';
import { industryWindow } from '../../../campaign/schema/industryDate.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const obligedByAge: Rule = {
  id: 'SR-039',
  title: 'Whether the law still obliges is said for vehicles older than 15 years.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  basis: { source: '49 USC 30120(g)(1)', sure: 'confirmed' },
  explanation:
    'Vehicles first sold more than 15 years before the notice need no free remedy by law. The build date is used; one line in the file, obliged, ends the finding.',
  passes: { sample: 'safety_recall', campaign: { 'recall.obliged': true } },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'vehicles.lines[0].production': { from: 'Early March 2008', to: 'Late January 2025' },
      'vehicles.lines[0].model_years': { from: 2008, to: 2025 },
    },
    finds:
      'Fjord: vehicles sold before February 2, 2011 need no free remedy by law; say so in the file, or set the finding aside if you give it all the same.',
  },
  *check(checked) {
    const { recall, vehicles } = checked.campaign;
    const filed = recall?.report?.[0]?.filed;
    if (filed === undefined || recall?.obliged === false) return;
    const limit = `${Number(filed.slice(0, 4)) - 15}${filed.slice(4)}`;
    for (const [index, { name, production }] of (vehicles?.lines ?? []).entries()) {
      const built = production && industryWindow(production.from, production.to)?.from;
      if (built !== undefined && built < limit)
        yield {
          message: `${name}: vehicles sold before ${formatDay(limit, 'en')} need no free remedy by law; say so in the file, or set the finding aside if you give it all the same.`,
          path: `vehicles.lines[${index}].production`,
        };
    }
  },
};
