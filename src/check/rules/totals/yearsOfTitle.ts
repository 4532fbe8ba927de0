import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const yearsOfTitle: Rule = {
  id: 'X-017',
  title: 'The title names the model years of the rows.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation: 'Compared only where the title gives years, such as 2024 - 2025.',
  passes: {
    sample: 'service_campaign',
    campaign: { vehicles_title: 'Certain 2024 - 2025 Model Year Fjord' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { vehicles_title: 'Certain 2020 - 2021 Model Year Fjord' },
    finds: 'The title says 2020 - 2021, the rows say 2024 - 2025.',
  },
  *check(checked) {
    const { vehicles, vehicles_title } = checked.campaign;
    const [, first, last = first] =
      /\b(20\d{2}|19\d{2})(?:\s*(?:-|–|to|through)\s*(20\d{2}|19\d{2}))?/.exec(vehicles_title?.en ?? '') ??
      [];
    if (vehicles === undefined || first === undefined) return;
    const years = (vehicles_title?.en.match(/\b(?:19|20)\d{2}\b/g) ?? [first, last]).map(Number);
    const from = Math.min(...vehicles.lines.map(({ model_years }) => model_years.from));
    const to = Math.max(...vehicles.lines.map(({ model_years }) => model_years.to));
    const titled = { from: Math.min(...years), to: Math.max(...years) };
    if (titled.from === from && titled.to === to) return;
    yield {
      message: `The title says ${titled.from} - ${titled.to}, the rows say ${from} - ${to}.`,
      path: 'vehicles_title',
    };
  },
};
