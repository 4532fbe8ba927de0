import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const modelsOfTitle: Rule = {
  id: 'X-040',
  title: 'A title that names models names those of all rows.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation:
    'An owner whose model is not in the title puts the letter away. Titles that name no model, such as Multiple Models, pass, and so does a row whose name begins with a model of the title, or that has it as an alias.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    campaign: { 'vehicles.lines[1].name': 'Reef', 'vehicles.lines[1].model': 'Reef' },
    finds: 'The title names models, and not the Reef of the rows.',
  },
  *check({ campaign: { vehicles, vehicles_title } }) {
    const title = ` ${words(vehicles_title?.en ?? '')} `;
    const lines = vehicles?.lines ?? [];
    const isNamed = (name: string) => words(name) !== '' && title.includes(` ${words(name)} `);
    if (
      /\{\{/.test(vehicles_title?.en ?? '') ||
      !lines.some(({ name, model }) => [name, model].some(isNamed))
    )
      return;
    for (const [index, { name, model, aliases }] of lines.entries()) {
      const heads = [name, model].flatMap((each) => headsOf(each));
      if (![...heads, ...aliases].some(isNamed))
        yield {
          message: `The title names models, and not the ${name} of the rows.`,
          path: `vehicles.lines[${index}]`,
        };
    }
  },
};

const words = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** `Fjord Hybrid` begins with `Fjord`. */
function headsOf(name: string): readonly string[] {
  const parts = words(name).split(' ');
  return parts.map((_, index) => parts.slice(0, index + 1).join(' '));
}
