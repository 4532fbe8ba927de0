import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const oldWording: Rule = {
  id: 'SR-064',
  title: 'The wording in force on the day of the letter is held.',
  severity: 'information',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR part 577', sure: 'none' },
  explanation:
    'Before the earliest version that the product holds, the earliest is printed; counsel looks at such a letter.',
  passes: { sample: 'safety_recall', campaign: { 'phases[0].owner_mailing': 'mid-March 2026' } },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'phases[0].owner_mailing': 'mid-March 2012',
      'notices.interim.mailing': 'mid-March 2012',
      'published.dealer-letter': '2012-02-23',
    },
    finds:
      'The wording in force on the day of this letter is not held; the earliest version of heading, applies, lookup, interim is used.',
  },
  *check(checked) {
    const early = checked.statements().filter((statement) => statement.early);
    if (early.length > 0)
      yield {
        message: `The wording in force on the day of this letter is not held; the earliest version of ${early.map(({ id }) => id).join(', ')} is used.`,
        path: 'recall',
      };
  },
};
