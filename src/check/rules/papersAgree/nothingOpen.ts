import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const nothingOpen: Rule = {
  id: 'X-007',
  title: 'No path stays open in a printed text.',
  severity: 'error',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation: 'Braces in print mean that a fact was not filled in.',
  passes: { sample: 'service_campaign', campaign: { condition: 'Water can enter the connector.' } },
  fails: {
    sample: 'service_campaign',
    campaign: { condition: 'Water can enter the connector of {campaign.code}.' },
    finds: '"{campaign.code}" stayed open.',
  },
  *check(checked) {
    for (const paper of checked.papers(allPapers()))
      for (const block of ownBlocks(paper)) {
        const [words] = /\{+[a-z_]+(?:\.\w+)+\}+|\{\{|\}\}/.exec(block.text) ?? [];
        if (words !== undefined) yield { message: `"${words}" stayed open.`, paper, block, words };
      }
  },
};
