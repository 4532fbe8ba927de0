import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { NONCOMPLIANCE } from '../../rule/samples.js';

export const standardNamed: Rule = {
  id: 'SR-007',
  title: 'A noncompliance recall names the standard by number and title.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(c)(2)', sure: 'confirmed' },
  explanation:
    'The decision statement says which Federal Motor Vehicle Safety Standard is not met: its number, and what it is called. Quotation marks or parentheses around the title pass.',
  passes: NONCOMPLIANCE,
  fails: {
    sample: 'safety_recall',
    campaign: { 'recall.basis': 'noncompliance', 'recall.standard': { number: '111', title: '' } },
    finds: 'A noncompliance recall must name the standard by number and title; its title is missing.',
  },
  *check(checked) {
    const { recall } = checked.campaign;
    if (recall?.basis !== 'noncompliance') return;
    for (const paper of checked.papers(['owner-letter'])) {
      const block = paper.blocks.find(({ statute }) => statute === 'decision');
      if (block === undefined) continue;
      for (const [index, { number, title }] of (recall.standard ?? []).entries()) {
        const words = (title[paper.language] ?? title.en).trim();
        const missing = [
          ...(numberIn(block.text, number) ? [] : ['its number']),
          ...(words !== '' && block.text.includes(words) ? [] : ['its title']),
        ];
        if (missing.length > 0)
          yield {
            message: `A noncompliance recall must name the standard by number and title; ${missing.join(' and ')} is missing.`,
            path: `recall.standard[${index}]`,
            paper,
          };
      }
    }
  },
};

const numberIn = (text: string, number: string): boolean =>
  text.split(/[^\p{L}\d]+/u).includes(number.trim()) && number.trim() !== '';
