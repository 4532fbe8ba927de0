import { laidOut, textsOf, textsOfBlock } from '../../papers/laidText.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { withLabelSheet } from '../../rule/samples.js';

/** Of the zone that mail is read in, above the lower edge (USPS Publication 28); 577.14(a) refers to it. */
const READ_TO = 2.75 * 72;
const READ_FROM = 0.625 * 72;
/** The zone keeps half an inch from both sides. */
const SIDE = 36;

export const notationClear: Rule = {
  id: 'EN-001',
  title: 'Notation and label stand clear of the zone in which mail is read.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['envelope'],
  basis: { source: '49 CFR 577.14(a); USPS Publication 28', sure: 'confirmed' },
  explanation:
    'Only the delivery address stands between 0.625 and 2.75 inches above the lower edge. Touching edges do not overlap.',
  passes: { sample: 'safety_recall', campaign: { envelope: {} } },
  fails: {
    ...withLabelSheet(
      '.recall-notation { position: absolute; top: 2in; left: 0.6in; width: 3in; }\n.label-first { position: absolute; top: 0.3in; left: 4.45in; width: 3in; font-size: 10.5pt; line-height: 13pt; color: #ffffff; background-color: #c8102e; }\n',
    ),
    finds: '"SAFETY RECALL NOTICE" overlaps the zone in which mail is read.',
  },
  *check(checked) {
    for (const paper of checked.printed(['envelope'])) {
      const filled = laidOut(paper);
      const texts = textsOf(filled);
      const { width, height } = filled.composition.pages[0] ?? { width: 0, height: 0 };
      for (const block of paper.blocks) {
        if (block.statute === undefined) continue;
        const inside = textsOfBlock(texts, block).some(
          ({ x, baseline, size }) =>
            baseline > height - READ_TO &&
            baseline - size * 0.7 < height - READ_FROM &&
            x > SIDE &&
            x < width - SIDE,
        );
        if (inside)
          yield {
            message: `"${block.text}" overlaps the zone in which mail is read.`,
            paper,
            block,
          };
      }
    }
  },
};
