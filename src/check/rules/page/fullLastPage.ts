import { lastPageOf } from '../../papers/laidText.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { longCondition } from '../../rule/samples.js';

const LEAST = 12;

export const fullLastPage: Rule = {
  id: 'PAGE-004',
  title: 'The last page of a letter is not nearly empty.',
  severity: 'information',
  kinds: ALL_KINDS,
  documents: ['owner-letter'],
  basis: { source: 'layout', sure: 'none' },
  explanation:
    'Fewer than twelve lines on the last page, signature and enclosures included, look like a mistake; shorten the text or the tables.',
  passes: { sample: 'service_campaign' },
  fails: {
    sample: 'service_campaign',
    campaign: longCondition(75),
    finds: '9 lines alone on page 2.',
  },
  *check(checked) {
    for (const paper of checked.printed(['owner-letter'])) {
      const { page, lines, block } = lastPageOf(paper);
      if (page > 1 && lines < LEAST) yield { message: `${lines} lines alone on page ${page}.`, paper, block };
    }
  },
};
