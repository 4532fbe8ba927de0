import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { percentOf } from '../../words/percentOf.js';

const LEAST_RECORDS = 500;
const TIMES = 3;

export const sharesAsBefore: Rule = {
  id: 'BAT-003',
  title: 'No reason takes far more records than in an earlier batch.',
  severity: 'warning',
  kinds: ALL_KINDS,
  batch: 'only',
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'Compared with the batch that --compare names: a reason with at least 500 records and three times its earlier share is told. Vehicles that are repaired are more in every later batch, and are not compared.',
  passes: {
    sample: 'service_campaign',
    batch: {
      records: 10_000,
      reasons: { EXCLUDED: 800 },
      earlier: { name: 'week-1', records: 5000, reasons: { EXCLUDED: 300 } },
    },
  },
  fails: {
    sample: 'service_campaign',
    batch: {
      records: 10_000,
      reasons: { NOT_COVERED: 4100 },
      earlier: { name: 'week-1', records: 10_000, reasons: { NOT_COVERED: 100 } },
    },
    finds: 'NOT_COVERED is 41 % of the records, in week-1 it was 1 %.',
  },
  *check({ selected }) {
    const { earlier, records = 0, reasons = {} } = selected ?? {};
    if (earlier === undefined) return;
    for (const [reason, count] of Object.entries(reasons)) {
      const [now, before] = [count / records, (earlier.reasons[reason] ?? 0) / Math.max(1, earlier.records)];
      if (reason === 'ALREADY_REMEDIED' || count < LEAST_RECORDS || now < TIMES * before) continue;
      yield {
        message: `${reason} is ${percentOf(count, records)} of the records, in ${earlier.name} it was ${percentOf(earlier.reasons[reason] ?? 0, earlier.records)}.`,
      };
    }
  },
};
