import { formatDay } from '../../../base/facts/formatFact.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { mailingsOf } from '../../words/mailings.js';

export const dealersFirst: Rule = {
  id: 'DL-007',
  title: 'Dealers are written to before owners.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'Owners call the day the letter comes. A safety instruction may go out first: set the finding aside with that reason.',
  passes: { sample: 'service_campaign', campaign: { 'published.dealer-letter': '2026-02-23' } },
  fails: {
    sample: 'service_campaign',
    campaign: { 'published.dealer-letter': '2026-04-01' },
    finds: 'Owners are written to (early March 2026) before dealers (April 1, 2026).',
  },
  *check(checked) {
    const day = checked.campaign.published['dealer-letter'];
    const first = mailingsOf(checked.campaign).sort((a, b) => a.from.localeCompare(b.from))[0];
    if (day !== undefined && first !== undefined && first.to < day)
      yield {
        message: `Owners are written to (${first.words}) before dealers (${formatDay(day, 'en')}).`,
        path: 'published.dealer-letter',
      };
  },
};
