import { lastPageOf } from '../../papers/laidText.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { longCondition } from '../../rule/samples.js';

const LEAST = 15;
const ORDINALS = ['', 'second', 'third', 'fourth'];

export const noSheetForFewLines: Rule = {
  id: 'PAGE-005',
  title: 'No sheet is needed for a few lines.',
  severity: 'information',
  kinds: ALL_KINDS,
  documents: ['owner-letter'],
  basis: { source: 'cost of the mailing', sure: 'none' },
  explanation:
    'Letters are printed on both sides: fewer than 15 lines on a third or fifth page cost a sheet for every owner.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    files: { 'templates/owner-letter/owner-letter.css': 'html { --fit: none; --fit-last-lines: none; }\n' },
    campaign: longCondition(260),
    finds: '8 lines cost a second sheet for every letter.',
  },
  *check(checked) {
    for (const paper of checked.printed(['owner-letter'])) {
      const { page, lines, block } = lastPageOf(paper);
      if (page < 3 || page % 2 === 0 || lines >= LEAST) continue;
      const sheet = (page - 1) / 2;
      yield {
        message: `${lines} lines cost a ${ORDINALS[sheet] ?? 'further'} sheet for every letter.`,
        paper,
        block,
      };
    }
  },
};
