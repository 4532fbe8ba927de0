import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const textReached: Rule = {
  id: 'BAT-002',
  title: 'Each text of the letter has an owner who reads it.',
  severity: 'warning',
  kinds: ALL_KINDS,
  batch: 'only',
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'A text with a condition that no record of the batch meets is printed for nobody: the condition may be wrong, or its column missing. A batch of one phase looks at the texts that this phase could read.',
  passes: { sample: 'service_campaign', batch: { mailed: 20 } },
  fails: {
    sample: 'service_campaign',
    batch: { mailed: 20, unread: [{ file: 'campaigns/26NC01.yaml', line: 40, field: 'condition[1]' }] },
    finds: 'No record reaches the text at campaigns/26NC01.yaml:40 condition[1].',
  },
  *check({ selected }) {
    if (selected === undefined || selected.mailed === 0) return;
    for (const place of selected.unread) {
      const { file, line, field } = place;
      const at = `${line === undefined ? file : `${file}:${line}`} ${field ?? ''}`.trim();
      yield { message: `No record reaches the text at ${at}.`, place };
    }
  },
};
