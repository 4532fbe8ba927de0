import { itemsOf, laidOut } from '../../papers/laidText.js';
import { printedPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

/** What a program or a hurried person writes for a picture. */
const EMPTY_WORDS =
  /^(?:.*\.(?:png|jpe?g|svg)|(?:image|picture|photo|figure|img|pic|scan|untitled)[ _-]*\d*)$/i;

export const pictureDescribed: Rule = {
  id: 'PAGE-011',
  title: 'A picture is described for those who cannot see it.',
  severity: 'information',
  kinds: ALL_KINDS,
  documents: printedPapers(),
  basis: { source: 'accessibility; WCAG 2.2, 1.1.1', sure: 'none' },
  explanation:
    'The name of a file, or the word picture, tells nobody what it shows. Ornament has no description.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': '![image1.png](figures/wiper.svg)' },
    files: {
      'figures/wiper.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><rect x="0" y="0" width="40" height="20" fill="#000000"/></svg>\n',
    },
    finds: 'The picture figures/wiper.svg has no real description: "image1.png".',
  },
  *check(checked) {
    for (const paper of checked.printed(printedPapers())) {
      const filled = laidOut(paper);
      for (const page of filled.composition.pages)
        for (const item of itemsOf(page, filled)) {
          if (item.kind !== 'picture' || !EMPTY_WORDS.test(item.alternative.trim())) continue;
          const { name } = item.picture.file;
          yield {
            message: `The picture ${name} has no real description: "${item.alternative}".`,
            paper,
            block: paper.blocks[0],
          };
        }
    }
  },
};
