import { type LaidText, laidOut, textsOf } from '../../papers/laidText.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Paper } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

export const headingLargest: Rule = {
  id: 'SR-002',
  title: 'Nothing on the letter is set as large as its prescribed heading.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(b)', sure: 'memory' },
  explanation:
    'Measured on the pages as they are laid out; the same size is a finding, too. The letterhead, and what stands on no line of the text, such as a SAMPLE mark, do not count. Counsel should compare the clause on the size with the current regulation.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/partials/call-out.hbs': '<p style="font-size: 25pt; line-height: 30pt">DO NOT DRIVE</p>\n',
    },
    finds: 'The heading is 25 pt, and "DO NOT DRIVE" is set in 25 pt; nothing on the letter may be as large.',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-letter'])) {
      const heading = paper.blocks.find(({ statute }) => statute === 'heading');
      if (heading === undefined || paper.answers !== 'yes') continue;
      const texts = textsOf(laidOut(paper)).filter(({ element }) => element !== '');
      const isHeading = ({ element, text }: LaidText) =>
        /^h\d$/.test(element) && heading.text.includes(text.trim());
      const size = texts.find(isHeading)?.size ?? 0;
      const letterhead = letterheadOf(paper, checked.brandOf('owner-letter').letterhead);
      const larger = texts.find(
        (text) => !isHeading(text) && text.size >= size && !letterhead.has(text.text.trim()),
      );
      if (larger === undefined) continue;
      const words = larger.text.trim();
      yield {
        message: `The heading is ${points(size)} pt, and "${words}" is set in ${points(larger.size)} pt; nothing on the letter may be as large.`,
        paper,
        block: paper.blocks.find(({ text }) => text.includes(words)) ?? heading,
      };
    }
  },
};

const points = (size: number): string => String(Math.round(size * 100) / 100);

function letterheadOf(
  { blocks }: Paper,
  { wordmark, lines = [] }: { wordmark: string; lines?: readonly string[] | undefined },
): ReadonlySet<string> {
  return new Set([
    wordmark,
    ...lines,
    ...blocks.filter(({ classes }) => classes.includes('wordmark')).map(({ text }) => text),
  ]);
}
