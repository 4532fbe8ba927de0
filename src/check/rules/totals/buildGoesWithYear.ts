import { industryWindow } from '../../../campaign/schema/industryDate.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const buildGoesWithYear: Rule = {
  id: 'X-030',
  title: 'Build dates go with the model years.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation:
    'A model year is built from early in the year before to the end of the year after. Only rows with both are compared; heavy trucks, motorcycles and vehicles of other markets are not looked at.',
  passes: {
    sample: 'service_campaign',
    campaign: { 'vehicles.lines[0].production': { from: 'Early March 2024', to: 'Late January 2025' } },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'vehicles.lines[0].production': { from: 'Early March 2021', to: 'Late January 2025' } },
    finds: 'Fjord: build dates Early March 2021 to Late January 2025 do not go with model years 2024 - 2025.',
  },
  *check(checked) {
    const { vehicles } = checked.campaign;
    if (vehicles === undefined || vehicles.vin_rules !== 'passenger') return;
    for (const [index, { name, production, model_years: years }] of vehicles.lines.entries()) {
      const window = production && industryWindow(production.from, production.to);
      if (window === undefined || production === undefined) continue;
      const [first, last] = [Number(window.from.slice(0, 4)), Number(window.to.slice(0, 4))];
      if (first >= years.from - 1 && last <= years.to + 1) continue;
      yield {
        message: `${name}: build dates ${production.from} to ${production.to} do not go with model years ${years.from} - ${years.to}.`,
        path: `vehicles.lines[${index}].production`,
      };
    }
  },
};
