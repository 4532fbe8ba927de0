import type { FilledComposition, TextItem } from '../../../shapes/layout/composition.js';
import { blockOf, itemsOf, laidOut, textsOf } from '../../papers/laidText.js';
import { printedPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { contrastOf } from '../../words/contrast.js';

const LEAST = 4.5;
const LEAST_LARGE = 3;

export const enoughContrast: Rule = {
  id: 'PAGE-003',
  title: 'Text stands out from its ground.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: printedPapers(),
  basis: { source: 'readability; WCAG 2.2, 1.4.3', sure: 'none' },
  explanation:
    'The contrast of each text with the area below it is at least 4.5 : 1, and 3 : 1 from 18 points on. Text over pictures, watermarks and marks on each page are not measured.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    files: { 'templates/owner-letter/owner-letter.css': '.closing { color: #919191; }\n' },
    finds: 'Contrast 3.2 : 1 on page 1; text needs 4.5 : 1.',
  },
  *check(checked) {
    for (const paper of checked.printed(printedPapers())) {
      const filled = laidOut(paper);
      const groundOf = openGrounds(filled);
      const texts = textsOf(filled);
      for (const text of texts) {
        const ground = groundOf(text.page, text);
        const least = text.size >= 18 ? LEAST_LARGE : LEAST;
        const contrast = ground === undefined ? least : contrastOf(text.color, ground);
        if (contrast >= least - 0.05) continue;
        yield {
          message: `Contrast ${contrast.toFixed(1)} : 1 on page ${text.page}; text needs ${least} : 1.`,
          paper,
          block: blockOf(paper, text, texts),
          words: text.text.trim(),
        };
      }
    }
  },
};

/** The color below a text: that of the last area drawn there before it; undefined over a picture. */
function openGrounds(filled: FilledComposition): (page: number, text: TextItem) => string | undefined {
  const pages = filled.composition.pages.map((page) => itemsOf(page, filled));
  return (page, { x, baseline, size }) => {
    const [left, top] = [x + size / 4, baseline - size / 4];
    let ground: string | undefined = '#ffffff';
    for (const item of pages[page - 1] ?? []) {
      if (item.kind === 'text' && item.x === x && item.baseline === baseline) break;
      if (item.kind !== 'rect' && item.kind !== 'picture') continue;
      const isBelow =
        left >= item.x && left <= item.x + item.width && top >= item.y && top <= item.y + item.height;
      if (isBelow) ground = item.kind === 'rect' ? item.fill : undefined;
    }
    return ground;
  };
}
