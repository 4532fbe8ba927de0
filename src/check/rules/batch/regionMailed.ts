import { plural } from '../../../base/text/plural.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const regionMailed: Rule = {
  id: 'BAT-005',
  title: 'Each region with records has a mailing.',
  severity: 'warning',
  kinds: ALL_KINDS,
  batch: 'only',
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'A region of the campaign file whose records are all suppressed or rejected gets no letter at all. Told from 100 records on, since a few may be repaired.',
  passes: { sample: 'service_campaign', batch: { regions: [{ name: 'salt', records: 8200, mailed: 7900 }] } },
  fails: {
    sample: 'service_campaign',
    batch: { regions: [{ name: 'salt', records: 8200, mailed: 0 }] },
    finds: 'The region salt has no mailing: none of its 8,200 records is mailed.',
  },
  *check({ selected }) {
    for (const { name, records, mailed } of selected?.regions ?? [])
      if (mailed === 0 && records >= 100)
        yield {
          message: `The region ${name} has no mailing: none of its ${plural(records, 'record')} is mailed.`,
        };
  },
};
