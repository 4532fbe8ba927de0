import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const curlyQuotes: Rule = {
  id: 'LANG-006',
  title: 'A paper has one kind of quotation mark, that of its brand.',
  severity: 'information',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'brand file, else practice', sure: 'none' },
  explanation:
    'A brand with quotes: curly has no straight marks; where the brand says nothing, a paper with both kinds is found, since it looks like two authors. Inches after a number pass. --fix writes curly ones.',
  passes: { sample: 'service_campaign', campaign: { condition: 'The "wiper" may stop.' } },
  fails: {
    sample: 'service_campaign',
    brand: { quotes: 'curly' },
    campaign: { 'owner_letter.closing[0]': 'The "wiper" may stop.' },
    finds: 'The owner-letter has straight quotation marks; the house is curly.',
  },
  *check(checked) {
    const { quotes } = checked.brandOf();
    for (const paper of checked.papers(allPapers())) {
      const blocks = ownBlocks(paper);
      if (quotes !== 'curly' && !blocks.some(({ text }) => /[“”]/.test(text))) continue;
      const house = quotes === 'curly' ? 'the house is curly' : 'others in it are curly';
      for (const block of blocks)
        for (const [words] of block.text.matchAll(/[^\s‹›]*(?<!\d)"[^\s‹›]*/g))
          yield {
            message: `The ${paper.document} has straight quotation marks; ${house}.`,
            paper,
            block,
            words,
            becomes: curly(words),
          };
    }
  },
};

/** A mark at the beginning of a word opens, every other closes. */
function curly(words: string): string {
  return words.replaceAll(/(?<=^|[([–—/-])"/g, '“').replaceAll(/(?<!\d)"/g, '”');
}
