import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const linkLeadsThere: Rule = {
  id: 'X-035',
  title: 'A link leads to the address that it shows.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'Compared only where the words of the link are an address. A path that is added, and https for http, pass.',
  passes: {
    sample: 'service_campaign',
    campaign: {
      'owner_letter.closing[0]': 'See [www.norvane.example](https://www.norvane.example/recalls).',
    },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'See [www.norvane.example](https://www.nordvane.example).' },
    finds: '"www.norvane.example" leads to https://www.nordvane.example.',
  },
  *check(checked) {
    for (const paper of checked.papers(allPapers()))
      for (const block of ownBlocks(paper))
        for (const { words, href } of block.links) {
          const [shown, target] = [hostOf(words), hostOf(href)];
          if (shown === undefined || target === undefined || shown === target) continue;
          yield { message: `"${words}" leads to ${href}.`, paper, block, words };
        }
  },
};

function hostOf(address: string): string | undefined {
  const [, host] = /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(?:[/?#]|$)/i.exec(address.trim()) ?? [];
  return host?.toLowerCase().replace(/^www\./, '');
}
