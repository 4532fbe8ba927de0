import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { isOwn, ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const knownNumber: Rule = {
  id: 'X-044',
  title: 'A recall number of NHTSA in a text is one of the campaign.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'An owner who looks up a mistyped number finds another recall, or none. Numbers of the campaign, of linked ones and of facts are known, with or without hyphen and zeros.',
  passes: {
    sample: 'safety_recall',
    campaign: { 'owner_letter.closing[0]': 'This is NHTSA recall 26V998000.' },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { 'owner_letter.closing[0]': 'This is NHTSA recall 26V-989.' },
    finds: '"26V-989" is not a recall number of the campaign, which has 26V-998.',
  },
  *check(checked) {
    const files = [checked.campaign, ...checked.linked];
    const known = new Set(
      files.flatMap(({ recall, facts, earlier }) => numbersIn(JSON.stringify([recall, facts, earlier]))),
    );
    if (known.size === 0) return;
    for (const paper of checked.papers(allPapers()).filter(isOwn))
      for (const block of ownBlocks(paper))
        for (const [words] of block.text.matchAll(NUMBER))
          if (!known.has(bare(words)))
            yield {
              message: `"${words}" is not a recall number of the campaign, which has ${checked.campaign.recall?.agency_numbers?.map(({ number }) => number).join(', ') ?? 'none'}.`,
              paper,
              block,
              words,
            };
  },
};

const NUMBER = /\b\d{2}[VETC]-?\d{3}(?:-?000)?\b/g;

const bare = (number: string): string => number.replaceAll('-', '').slice(0, 6);

const numbersIn = (text: string): readonly string[] => (text.match(NUMBER) ?? []).map(bare);
