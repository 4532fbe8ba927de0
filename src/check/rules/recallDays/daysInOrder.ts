import { formatDay } from '../../../base/facts/formatFact.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { mailingsOf } from '../../words/mailings.js';

export const daysInOrder: Rule = {
  id: 'X-018',
  title: 'Decision, report, dealer letter and owner mailing follow one another.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation:
    'A letter to owners before the report or before dealers know is either a slip or needs a reason. A month counts from its first day to its last.',
  passes: { sample: 'safety_recall', campaign: { 'recall.report': { filed: '2026-02-02' } } },
  fails: {
    sample: 'safety_recall',
    campaign: { 'recall.report': { filed: '2026-04-02' } },
    finds: 'The owner mailing (mid-March 2026) lies before the report (April 2, 2026).',
  },
  *check(checked) {
    const { recall, published } = checked.campaign;
    const mailed = mailingsOf(checked.campaign);
    const [report] = recall?.report ?? [];
    if (recall?.decided !== undefined && report !== undefined && report.filed < recall.decided)
      yield {
        message: `The report (${formatDay(report.filed, 'en')}) lies before the decision (${formatDay(recall.decided, 'en')}).`,
        path: 'recall.report',
      };
    for (const { filed } of recall?.report?.slice(0, 1) ?? []) {
      for (const { words, to, path } of mailed)
        if (to < filed)
          yield {
            message: `The owner mailing (${words}) lies before the report (${formatDay(filed, 'en')}).`,
            path,
          };
    }
    const dealers = published['dealer-letter'];
    if (dealers === undefined) return;
    for (const { words, to, path } of mailed.slice(0, 1))
      if (to < dealers && recall === undefined)
        yield {
          message: `The owner mailing (${words}) lies before the dealer letter (${formatDay(dealers, 'en')}).`,
          path,
        };
  },
};
