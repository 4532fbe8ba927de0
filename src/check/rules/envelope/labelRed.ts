import { itemsOf, laidOut, textsOf, textsOfBlock } from '../../papers/laidText.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { withLabelSheet } from '../../rule/samples.js';

/** In degrees of the color circle, where red is 0. */
const RED_WITHIN = 20;

export const labelRed: Rule = {
  id: 'EN-002',
  title: 'The first line of the label is white on red.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['envelope'],
  basis: { source: '49 CFR 577.14(b)(2)', sure: 'confirmed' },
  explanation:
    'The area below the line is looked at as it is laid out; a hue within 20 degrees of red is red. Our template has it; a template of the workspace may lose it.',
  passes: { sample: 'safety_recall', campaign: { envelope: {} } },
  fails: {
    ...withLabelSheet(
      '.label-first { position: absolute; top: 0.3in; left: 4.45in; width: 3in; font-size: 10.5pt; line-height: 13pt; color: #ffffff; background-color: #4a4e52; }\n',
    ),
    finds: 'The first line of the label must be white on red; it is #ffffff on #4a4e52.',
  },
  *check(checked) {
    for (const paper of checked.printed(['envelope'])) {
      const filled = laidOut(paper);
      const first = paper.blocks.find(({ statute }) => statute === 'envelope_label_1');
      const [text] = first === undefined ? [] : textsOfBlock(textsOf(filled), first);
      const page = filled.composition.pages[0];
      if (text === undefined || page === undefined) continue;
      const grounds = itemsOf(page, filled).filter(
        (item) =>
          item.kind === 'rect' &&
          item.height > text.size &&
          item.y <= text.baseline - text.size / 2 &&
          item.y + item.height >= text.baseline,
      );
      const ground = grounds.flatMap((item) => (item.kind === 'rect' ? [item.fill] : [])).at(-1) ?? '#ffffff';
      if (text.color === '#ffffff' && isRed(ground)) continue;
      yield {
        message: `The first line of the label must be white on red; it is ${text.color} on ${ground}.`,
        paper,
        block: first,
      };
    }
  },
};

function isRed(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const range = red - Math.min(green, blue);
  if (red < Math.max(green, blue) || range < 64) return false;
  return (60 * Math.abs(green - blue)) / range <= RED_WITHIN;
}
