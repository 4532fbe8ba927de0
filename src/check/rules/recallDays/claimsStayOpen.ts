import { addDays } from '../../../base/facts/calendar.js';
import { formatDay } from '../../../base/facts/formatFact.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { mailingsOf } from '../../words/mailings.js';

export const claimsStayOpen: Rule = {
  id: 'SR-058',
  title: 'Reimbursement does not end before ten days after the last letter.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR 573.13(c)', sure: 'memory' },
  explanation: 'The last mailing of all phases and notices counts, to its last day.',
  passes: { sample: 'safety_recall', campaign: { 'reimbursement.period': { until: '2026-04-30' } } },
  fails: {
    sample: 'safety_recall',
    campaign: { 'reimbursement.period': { until: '2026-03-25' } },
    finds: 'Reimbursement may not end before March 30, 2026, ten days after the last letter.',
  },
  *check(checked) {
    const until = checked.campaign.reimbursement?.period?.until;
    const last = mailingsOf(checked.campaign)
      .map(({ to }) => to)
      .sort()
      .at(-1);
    if (until === undefined || last === undefined) return;
    const earliest = addDays(last, 10);
    if (until < earliest)
      yield {
        message: `Reimbursement may not end before ${formatDay(earliest, 'en')}, ten days after the last letter.`,
        path: 'reimbursement.period.until',
      };
  },
};
