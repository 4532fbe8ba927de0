import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const noDoubledWord: Rule = {
  id: 'LANG-004',
  title: 'No word is doubled.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'practice', sure: 'none' },
  explanation: 'That that, had had, and names of two equal words pass.',
  passes: { sample: 'service_campaign', campaign: { condition: 'Water can enter the connector.' } },
  fails: {
    sample: 'service_campaign',
    campaign: { condition: 'Water can enter the the connector.' },
    finds: 'Doubled word: "the the".',
  },
  *check(checked) {
    const doubled = /(?<![\p{L}\d'’-])(\p{L}{2,}) \1(?![\p{L}\d'’-])/gu;
    for (const paper of checked.papers(allPapers()))
      for (const block of ownBlocks(paper))
        for (const [words, word = ''] of block.text.matchAll(doubled))
          if (!['that', 'had'].includes(word) && !/^\p{Lu}/u.test(word))
            yield { message: `Doubled word: "${words}".`, paper, block, words, becomes: word };
  },
};
