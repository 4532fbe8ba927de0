import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { isOwn, ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const oneName: Rule = {
  id: 'X-034',
  title: "The maker's name is written one way.",
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'The legal name is compared without its commas, points and small words: the same words written otherwise are a finding. Names that the brand file declares, such as its letterhead, pass, and so do capitals.',
  passes: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'Norvane Motors of America, Inc. thanks you.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'Norvane Motors America Inc. thanks you.' },
    finds:
      'The maker\'s name is written "Norvane Motors America Inc." and "Norvane Motors of America, Inc.".',
  },
  *check(checked) {
    const { legal_name } = checked.brandOf();
    if (legal_name === undefined) return;
    const written = anyhow(legal_name);
    const declared = JSON.stringify(checked.brandOf());
    for (const paper of checked.papers(allPapers()).filter(isOwn))
      for (const block of ownBlocks(paper))
        for (const [words] of block.text.matchAll(written))
          if (!declared.includes(words) && words !== words.toUpperCase() && words !== `${legal_name}.`)
            yield {
              message: `The maker's name is written "${words}" and "${legal_name}".`,
              paper,
              block,
              words,
              becomes: legal_name,
            };
  },
};

const SMALL_WORDS: readonly string[] = ['of', 'the', 'and', 'de', 'del', 'y'];

/** The words of a name with any marks between them; small ones may be left out. */
function anyhow(name: string): RegExp {
  const parts = name.split(/[^\p{L}\d]+/u).filter((part) => part !== '');
  const words = parts.map((part, index) => {
    const between = index === parts.length - 1 ? '' : '[^\\p{L}\\d]{1,3}';
    return SMALL_WORDS.includes(part.toLowerCase()) ? `(?:${part}${between})?` : `${part}${between}`;
  });
  return new RegExp(`(?<![\\p{L}\\d])${words.join('')}\\.?(?![\\p{L}\\d])`, 'giu');
}
