import { plural } from '../../../base/text/plural.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { percentOf } from '../../words/percentOf.js';

const MOST = 0.03;
const UNREACHABLE = ['NAME_MISSING', 'ADDRESS_INCOMPLETE', 'ROW_MALFORMED', 'TEXT_TOO_WIDE', 'GLYPH_MISSING'];

export const ownersReachable: Rule = {
  id: 'BAT-008',
  title: 'Nearly all owners of a recall can be written to.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  batch: 'only',
  basis: { source: '49 CFR 577.7', sure: 'memory' },
  explanation:
    'Each rejected row is a vehicle without notice. Told above 3 % of the records; counsel should confirm what the agency accepts.',
  passes: { sample: 'safety_recall', batch: { records: 10_000, reasons: { ADDRESS_INCOMPLETE: 100 } } },
  fails: {
    sample: 'safety_recall',
    batch: { records: 10_000, reasons: { ADDRESS_INCOMPLETE: 900 } },
    finds: '900 owners, 9 % of the records, cannot be written to; each is a vehicle without notice.',
  },
  *check({ selected }) {
    const { records = 0, reasons = {} } = selected ?? {};
    const count = UNREACHABLE.reduce((sum, reason) => sum + (reasons[reason] ?? 0), 0);
    if (count <= MOST * records) return;
    yield {
      message: `${plural(count, 'owner')}, ${percentOf(count, records)} of the records, cannot be written to; each is a vehicle without notice.`,
    };
  },
};
