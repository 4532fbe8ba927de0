import { laidOut, textsOf, textsOfBlock } from '../../papers/laidText.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

const OPENING: ReadonlySet<string | undefined> = new Set(['heading', 'opening', 'decision']);

export const openingOnFirstPage: Rule = {
  id: 'PAGE-008',
  title: 'The opening statements of a recall stand on page 1.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(b)', sure: 'memory' },
  explanation: 'Heading, opening and decision are looked for on the pages as they are laid out.',
  passes: { sample: 'safety_recall' },
  fails: {
    sample: 'safety_recall',
    files: {
      'templates/partials/recall-opening.css': '.applies { break-after: page; }\n',
    },
    finds: 'The opening statements run over to page 2.',
  },
  *check(checked) {
    for (const paper of checked.printed(['owner-letter'])) {
      const texts = textsOf(laidOut(paper));
      for (const block of paper.blocks) {
        const last = OPENING.has(block.statute) ? textsOfBlock(texts, block).at(-1) : undefined;
        if (last === undefined || last.page === 1) continue;
        yield { message: `The opening statements run over to page ${last.page}.`, paper, block };
      }
    }
  },
};
