import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { sumOf, volumeWords } from '../../words/volumes.js';

export const puertoRicoLanguages: Rule = {
  id: 'SR-021',
  title: 'Owners in Puerto Rico get the letter in English and Spanish.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  batch: 'too',
  basis: { source: '49 CFR 577.5(a), 577.14(b)(1)', sure: 'memory' },
  explanation:
    'Where the file counts vehicles in Puerto Rico, the campaign needs both languages. A batch looks at its addresses besides. Counsel should compare the clause with the current regulation.',
  passes: { sample: 'safety_recall', campaign: { 'vehicles.puerto_rico': 0 } },
  fails: {
    sample: 'safety_recall',
    campaign: { 'vehicles.puerto_rico': 120 },
    finds:
      'Puerto Rico has 120 of the vehicles, and its owners need the letter in English and Spanish; Spanish is missing.',
  },
  *check({ campaign: { languages, vehicles }, selected }) {
    const count = vehicles?.puerto_rico;
    const isCounted = count !== undefined && sumOf([count])?.value !== 0;
    if (!isCounted && selected?.puertoRico !== true) return;
    const missing = [
      ...(languages.includes('en') ? [] : ['English']),
      ...(languages.includes('es') ? [] : ['Spanish']),
    ];
    const who = isCounted ? `${volumeWords(count)} of the vehicles` : 'addresses of this batch';
    if (missing.length > 0)
      yield {
        message: `Puerto Rico has ${who}, and its owners need the letter in English and Spanish; ${missing.join(' and ')} is missing.`,
        path: 'languages',
      };
  },
};
