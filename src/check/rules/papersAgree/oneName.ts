import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const oneName: Rule = {
  id: 'X-034',
  title: "The maker's name is written one way.",
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    "The legal name without its commas and points is compared: the same words written otherwise are a finding. Prescribed texts print the brand's own.",
  passes: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'Norvane Motors of America, Inc. thanks you.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'Norvane Motors of America Inc thanks you.' },
    finds:
      'The maker\'s name is written "Norvane Motors of America Inc" and "Norvane Motors of America, Inc.".',
  },
  *check(checked) {
    const { legal_name } = checked.brandOf();
    if (legal_name === undefined) return;
    const parts = legal_name.split(/[^\p{L}\d]+/u).filter((part) => part !== '');
    const anyhow = new RegExp(`(?<![\\p{L}\\d])${parts.join('[^\\p{L}\\d]{1,3}')}\\.?(?![\\p{L}\\d])`, 'giu');
    for (const paper of checked.papers(allPapers()))
      for (const block of ownBlocks(paper))
        for (const [words] of block.text.matchAll(anyhow)) {
          const isSame =
            words === legal_name ||
            `${words}.` === legal_name ||
            words === `${legal_name}.` ||
            words === words.toUpperCase();
          if (!isSame && !legal_name.startsWith(words))
            yield {
              message: `The maker's name is written "${words}" and "${legal_name}".`,
              paper,
              block,
              words,
            };
          else if (!isSame && words !== legal_name.replace(/\.$/, ''))
            yield {
              message: `The maker's name is written "${words}" and "${legal_name}".`,
              paper,
              block,
              words,
            };
        }
  },
};
