import { addDays } from '../../../base/facts/calendar.js';
import { formatDay } from '../../../base/facts/formatFact.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { mailingsOf } from '../../words/mailings.js';

export const sixtyDays: Rule = {
  id: 'SR-022',
  title: 'Owners have a notice within 60 days after the report.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR 577.7(a)(1)', sure: 'memory' },
  explanation:
    'Each phase needs an interim or a remedy letter by then. A month counts to its last day. Without a report or a mailing nothing is decided.',
  passes: { sample: 'safety_recall', campaign: { 'recall.report': { filed: '2026-02-02' } } },
  fails: {
    sample: 'safety_recall',
    campaign: { 'recall.report': { filed: '2026-01-05' } },
    finds:
      'Owners must have a notice by March 6, 2026 (60 days after the report); the mailing is mid-March 2026.',
  },
  *check(checked) {
    const filed = checked.campaign.recall?.report?.[0]?.filed;
    if (filed === undefined) {
      yield { message: 'the report has no day', undecided: true };
      return;
    }
    const due = addDays(filed, 60);
    for (const { words, to, path } of firstMailings(checked.campaign))
      if (to > due)
        yield {
          message: `Owners must have a notice by ${formatDay(due, 'en')} (60 days after the report); the mailing is ${words}.`,
          path,
        };
  },
};

/** Of each phase: one that got the interim letter in time may wait for its remedy letter. */
function firstMailings(campaign: Campaign) {
  const all = mailingsOf(campaign);
  const phases = campaign.phases.map(({ number }) => number);
  return (phases.length === 0 ? [undefined] : phases).flatMap((phase) => {
    const own = all.filter((each) => each.phase === phase);
    return own.sort((a, b) => a.to.localeCompare(b.to))[0] ?? [];
  });
}
