import { formatDay } from '../../../base/facts/formatFact.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const revisionDated: Rule = {
  id: 'X-005',
  title: 'A dealer document is not dated after the newest revision that made it.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'A day of publication later than the newest revision means that one of the two was forgotten. Documents that existed before keep their day.',
  passes: {
    sample: 'service_campaign',
    campaign: { revisions: [{ date: '2026-03-10', topics: ['New part numbers'] }] },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { revisions: [{ date: '2026-02-10', topics: ['New part numbers'] }] },
    finds: 'The newest revision is of February 10, 2026, the dealer-letter of February 23, 2026.',
  },
  *check(checked) {
    const { published, revisions } = checked.campaign;
    const newest = revisions
      .map(({ date }) => date)
      .sort()
      .at(-1);
    if (newest === undefined) return;
    for (const [document, day] of Object.entries(published))
      if (day > newest)
        yield {
          message: `The newest revision is of ${formatDay(newest, 'en')}, the ${document} of ${formatDay(day, 'en')}.`,
          path: `published.${document}`,
        };
  },
};
