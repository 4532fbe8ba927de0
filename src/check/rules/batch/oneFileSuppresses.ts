import { formatNumber } from '../../../base/facts/formatFact.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { percentOf } from '../../words/percentOf.js';

const LEAST_RECORDS = 1000;

export const oneFileSuppresses: Rule = {
  id: 'BAT-004',
  title: 'No file keeps most records from being mailed.',
  severity: 'warning',
  kinds: ALL_KINDS,
  batch: 'only',
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'An exclude file that names more than half of all records, and more than 1,000, is often the wrong file: the list of those to be mailed. A batch that closes a campaign can accept it.',
  passes: {
    sample: 'service_campaign',
    batch: { records: 10_000, suppressing: [{ file: 'exclude.csv', records: 200 }] },
  },
  fails: {
    sample: 'service_campaign',
    batch: { records: 10_000, suppressing: [{ file: 'exclude.csv', records: 7800 }] },
    finds: 'exclude.csv suppresses 7,800 of 10,000 records, 78 %.',
  },
  *check({ selected }) {
    const { records = 0, suppressing = [] } = selected ?? {};
    for (const { file, records: kept } of suppressing)
      if (kept > LEAST_RECORDS && kept > records / 2)
        yield {
          message: `${file} suppresses ${formatNumber(kept)} of ${formatNumber(records)} records, ${percentOf(kept, records)}.`,
        };
  },
};
