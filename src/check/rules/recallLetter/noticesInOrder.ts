import { formatDay } from '../../../base/facts/formatFact.js';
import { asNotice } from '../../../campaign/notices/asNotice.js';
import { noticesOf } from '../../../campaign/notices/noticeFacts.js';
import { recipientsOf } from '../../../campaign/notices/recipientsOf.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const noticesInOrder: Rule = {
  id: 'SR-066',
  title: 'A notice is mailed after the one that it follows.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: '49 CFR 577.10 for recalls', sure: 'memory' },
  explanation:
    'A reminder or correction to those who were mailed another notice cannot come before it. The first day of each mailing counts; a notice without one is not looked at.',
  passes: {
    sample: 'safety_recall',
    campaign: { 'notices.reminder': { mailing: '2026-09-14' } },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { 'notices.reminder': { mailing: '2026-02-09' } },
    finds:
      'The reminder notice is mailed on February 9, 2026, before the remedy notice that it follows (March 11, 2026).',
  },
  *check({ campaign: file }) {
    for (const { id } of noticesOf(file)) {
      if (file.notices?.[id] === undefined) continue;
      const { mailed } = recipientsOf(asNotice(file, id).campaign);
      const [own, earlier] = [firstDay(file, id), mailed === undefined ? undefined : firstDay(file, mailed)];
      if (own !== undefined && earlier !== undefined && own < earlier)
        yield {
          message: `The ${id} notice is mailed on ${formatDay(own, 'en')}, before the ${mailed} notice that it follows (${formatDay(earlier, 'en')}).`,
          path: `notices.${id}.mailing`,
        };
    }
  },
};

function firstDay(file: Campaign, id: string): string | undefined {
  const { owner_mailing, phases } = asNotice(file, file.notices?.[id] && id).campaign;
  return [owner_mailing, ...phases.map((phase) => phase.owner_mailing)]
    .flatMap((period) => period?.from ?? [])
    .sort()[0];
}
