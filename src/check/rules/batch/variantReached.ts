import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const variantReached: Rule = {
  id: 'BAT-001',
  title: 'Each language and phase that the file declares has an owner.',
  severity: 'warning',
  kinds: ALL_KINDS,
  batch: 'only',
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'A language, phase or vehicle line that nobody has is often a column that was not read. Only what the documents of the batch ask for is compared, and only where the file declares two values or more.',
  passes: {
    sample: 'service_campaign',
    batch: { mailed: 20, variants: [{ facet: 'language', value: 'en', pieces: 20 }] },
  },
  fails: {
    sample: 'service_campaign',
    batch: {
      mailed: 20,
      variants: [
        { facet: 'language', value: 'en', pieces: 20 },
        { facet: 'language', value: 'es', pieces: 0 },
      ],
    },
    finds: 'No record has language es.',
  },
  *check({ selected }) {
    if (selected === undefined || selected.mailed === 0) return;
    for (const { facet, value, pieces } of selected.variants)
      if (pieces === 0) yield { message: `No record has ${facet.replaceAll('_', ' ')} ${value}.` };
  },
};
