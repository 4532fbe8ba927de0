import { formatDay } from '../../../base/facts/formatFact.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { businessDaysBefore } from '../../words/businessDays.js';
import { mailingsOf } from '../../words/mailings.js';

export const submittedInTime: Rule = {
  id: 'SR-024',
  title: 'Letters go to NHTSA five federal business days before they are mailed.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR 577.5(a), 573.9', sure: 'memory' },
  explanation:
    'Counted back from the first day of the mailing, without weekends and federal holidays. Without a day of submission nothing is decided.',
  passes: { sample: 'safety_recall', campaign: { 'recall.submitted': '2026-02-20' } },
  fails: {
    sample: 'safety_recall',
    campaign: { 'recall.submitted': '2026-03-10' },
    finds:
      'The draft must reach NHTSA five federal business days before mailing, by March 4, 2026; submitted March 10, 2026.',
  },
  *check(checked) {
    const { recall } = checked.campaign;
    const first = mailingsOf(checked.campaign).sort((a, b) => a.from.localeCompare(b.from))[0];
    if (recall?.submitted === undefined || first === undefined) {
      yield { message: 'the day of submission or of the mailing is not given', undecided: true };
      return;
    }
    const due = businessDaysBefore(first.from, 5);
    if (recall.submitted > due)
      yield {
        message: `The draft must reach NHTSA five federal business days before mailing, by ${formatDay(due, 'en')}; submitted ${formatDay(recall.submitted, 'en')}.`,
        path: 'recall.submitted',
      };
  },
};
