import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { sumOf, volumeWords } from '../../words/volumes.js';

export const puertoRicoFits: Rule = {
  id: 'X-002',
  title: 'The share of Puerto Rico is no larger than the whole.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation: 'A part that is larger than the whole is a slip of the keyboard.',
  passes: { sample: 'service_campaign', campaign: { 'vehicles.puerto_rico': 120 } },
  fails: {
    sample: 'service_campaign',
    campaign: { 'vehicles.puerto_rico': 16000 },
    finds: 'Puerto Rico (16,000) is larger than the total (approximately 15,100).',
  },
  *check(checked) {
    const { vehicles } = checked.campaign;
    if (vehicles?.puerto_rico === undefined) return;
    const [part, whole] = [sumOf([vehicles.puerto_rico]), sumOf([vehicles.total])];
    if (part === undefined || whole === undefined || part.value <= whole.value + whole.slack) return;
    yield {
      message: `Puerto Rico (${volumeWords(vehicles.puerto_rico)}) is larger than the total (${volumeWords(vehicles.total)}).`,
      path: 'vehicles.puerto_rico',
    };
  },
};
