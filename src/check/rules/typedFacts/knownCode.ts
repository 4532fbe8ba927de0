import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { fitsPattern } from '../../../campaign/schema/code.js';
import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { isOwn, ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const knownCode: Rule = {
  id: 'X-045',
  title: 'A campaign code in a text is one that the file names.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'Words that have the form of a campaign code of the brand, with letters and digits, five characters at least. Its own codes, and those of linked, earlier and required campaigns, are known, and so are op codes, parts and facts.',
  passes: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'Thank you for having 26NC01 done.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'Thank you for having 26NC10 done.' },
    finds: '"26NC10" looks like a campaign code, and 26NC01 names no such campaign.',
  },
  *check(checked) {
    const patterns = checked
      .brandOf()
      .codes.map(({ pattern }) => pattern)
      .filter((pattern) => pattern.length >= LEAST && /N/.test(pattern) && /L/.test(pattern));
    if (patterns.length === 0) return;
    const known = JSON.stringify([checked.campaign, ...checked.linked].map(codesIn));
    for (const paper of checked.papers(allPapers()).filter(isOwn))
      for (const block of ownBlocks(paper))
        for (const [words] of block.text.matchAll(WORD))
          if (!known.includes(words) && patterns.some((pattern) => fitsPattern(words, pattern)))
            yield {
              message: `"${words}" looks like a campaign code, and ${checked.campaign.code} names no such campaign.`,
              paper,
              block,
              words,
            };
  },
};

const LEAST = 5;

const WORD = /(?<![\p{L}\d-])(?=\d*[A-Z])(?=[A-Z]*\d)[A-Z\d]{5,8}(?![\p{L}\d-])/gu;

function codesIn(campaign: Campaign) {
  const { code, codes, earlier, linked, prerequisites, op_codes, parts, facts, vehicles, recall, code_line } =
    campaign;
  return [code, codes, earlier, linked, prerequisites, op_codes, parts, facts, vehicles, recall, code_line];
}
