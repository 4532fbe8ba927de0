import type { Points } from '../../../shapes/units.js';
import { blockOf, type LaidText, laidOut, textsOf } from '../../papers/laidText.js';
import { printedPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const headingWithText: Rule = {
  id: 'PAGE-006',
  title: 'No heading stands alone at the foot of a page.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: printedPapers(),
  basis: { source: 'layout', sure: 'none' },
  explanation:
    'Our styles keep a heading with its text, below it or beside it; a style of the workspace may lose that. The lowest text of each page but the last is looked at.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    files: {
      'templates/owner-letter/owner-letter.css':
        '.boxed { break-inside: auto; }\n.boxed h2 { break-after: page; }\n',
    },
    campaign: {
      'owner_letter.sections': [
        { id: 'last', heading: 'What now?', body: 'Please call your retailer.', box: true },
      ],
    },
    finds: '"What now?" stands alone at the foot of page 1.',
  },
  *check(checked) {
    for (const paper of checked.printed(printedPapers())) {
      const filled = laidOut(paper);
      const texts = textsOf(filled).filter(({ paragraph }) => paragraph >= 0);
      for (let page = 1; page < filled.composition.pages.length; page++) {
        const last = texts
          .filter((text) => text.page === page)
          .reduce<(typeof texts)[number] | undefined>(
            (lowest, text) => (lowest === undefined || text.baseline >= lowest.baseline ? text : lowest),
            undefined,
          );
        if (last === undefined || !/^h[1-6]$/.test(last.element) || hasTextBeside(last, texts)) continue;
        const block = blockOf(paper, last, texts);
        yield {
          message: `"${block?.text ?? last.text}" stands alone at the foot of page ${page}.`,
          paper,
          block,
        };
      }
    }
  },
};

/** Whether other text of the page stands level with the heading, which is then one at the side. */
function hasTextBeside({ page, paragraph }: LaidText, texts: readonly LaidText[]): boolean {
  const here = texts.filter((text) => text.page === page);
  const first = Math.min(
    ...here.filter((text) => text.paragraph === paragraph).map(({ baseline }) => baseline),
  );
  return here.some((text) => text.paragraph !== paragraph && text.baseline > first - LEVEL);
}

/** Sizes differ a little between a heading and its text. */
const LEVEL: Points = 2;
