import { blockOf, laidOut, textsOf } from '../../papers/laidText.js';
import { printedPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

/** In em, how far letters reach above and below their line. */
const [ABOVE, BELOW] = [0.7, 0.2];

export const noLineOnFold: Rule = {
  id: 'PAGE-014',
  title: 'No line of text stands on a fold.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: printedPapers(),
  basis: { source: 'print', sure: 'none' },
  explanation:
    'A fold through a line makes it hard to read, and toner cracks there; a part to tear off would take half of it along. A sheet is folded where the @page rule of a style sheet says so by --folds, and where a box in the last third of a page begins, on both of its sides.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    files: {
      'templates/owner-letter/owner-letter.css': 'p { line-height: 8pt; }\n@page { --folds: 5in; }\n',
    },
    campaign: {
      'owner_letter.opening': [Array.from({ length: 80 }, () => 'Please call your retailer.').join(' ')],
    },
    finds: 'The fold of page 1, 5 in from its top, goes through "your retailer. Please call your retailer.".',
  },
  *check(checked) {
    for (const paper of checked.printed(printedPapers())) {
      const filled = laidOut(paper);
      const texts = textsOf(filled);
      for (const [index, { folds = [] }] of filled.composition.pages.entries())
        for (const fold of folds) {
          const cut = texts.find(
            ({ page, baseline, size }) =>
              page === index + 1 && baseline - ABOVE * size < fold && baseline + BELOW * size > fold,
          );
          if (cut === undefined) continue;
          const words = cut.text.trim().split(' ').slice(0, 6).join(' ');
          const inches = Number((fold / 72).toFixed(2));
          yield {
            message: `The fold of page ${index + 1}, ${inches} in from its top, goes through "${words}".`,
            paper,
            block: blockOf(paper, cut, texts),
          };
        }
    }
  },
};
