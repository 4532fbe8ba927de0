import { formatDay } from '../../../base/facts/formatFact.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { businessDaysAfter } from '../../words/businessDays.js';

export const reportedInTime: Rule = {
  id: 'SR-054',
  title: 'The report is filed within five working days after the decision.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR 573.6(b)', sure: 'confirmed' },
  explanation:
    'Counted without weekends and federal holidays; a shutdown of the maker does not count as one. Without recall.decided nothing is decided.',
  passes: {
    sample: 'safety_recall',
    campaign: { 'recall.decided': '2026-01-26', 'recall.report': { filed: '2026-02-02' } },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { 'recall.decided': '2026-01-26', 'recall.report': { filed: '2026-02-04' } },
    finds: 'The report was due on February 2, 2026 and was filed on February 4, 2026.',
  },
  *check({ campaign: { recall } }) {
    const filed = recall?.report?.[0]?.filed;
    if (recall?.decided === undefined || filed === undefined) {
      yield { message: 'the day of the decision or of the report is not given', undecided: true };
      return;
    }
    const due = businessDaysAfter(recall.decided, 5);
    if (filed > due)
      yield {
        message: `The report was due on ${formatDay(due, 'en')} and was filed on ${formatDay(filed, 'en')}.`,
        path: 'recall.report',
      };
  },
};
