import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const marksPresent: Rule = {
  id: 'EN-003',
  title: 'Recall envelopes that are mailed bear the marks of both agencies.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  batch: 'only',
  basis: { source: '49 CFR 577.14(b)(3)', sure: 'confirmed' },
  explanation:
    'The agencies supply their marks; noticepress.yaml names the files under agency_marks. A sample may show the places that are left for them, a batch of envelopes may not.',
  passes: { sample: 'safety_recall', batch: { documents: ['owner-letter'] } },
  fails: {
    sample: 'safety_recall',
    batch: { documents: ['envelope'] },
    finds: 'The marks of DOT and NHTSA are missing on the envelope.',
  },
  *check({ selected, settings }) {
    if (selected?.documents.includes('envelope') !== true) return;
    const { department, agency } = settings.agency_marks;
    const missing = [
      ...(department === undefined ? ['DOT'] : []),
      ...(agency === undefined ? ['NHTSA'] : []),
    ];
    if (missing.length > 0)
      yield {
        message: `The ${missing.length === 1 ? 'mark' : 'marks'} of ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing on the envelope.`,
      };
  },
};
