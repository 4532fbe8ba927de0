import { stateSentence } from '../../rule/approvalState.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const approvedAsIs: Rule = {
  id: 'X-046',
  title: 'A paper that was approved is still the one that was approved.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'An approval given in preview stands for the pages as they were, in all variants; any change of what they print voids it. Where noticepress.yaml says approval: required, every paper needs one, and a batch without it is refused.',
  passes: { sample: 'support_program' },
  fails: {
    sample: 'support_program',
    files: {
      'approvals/26NE01.yaml': `- document: owner-letter
  language: en
  notice: remedy
  by: Ruth Okonedo
  at: 2026-03-02T18:00:00.000Z
  sha256: "${'0'.repeat(64)}"
`,
    },
    finds: 'Ruth Okonedo approved owner-letter on March 2, 2026, and it has changed since.',
  },
  *check({ approvals }) {
    for (const state of approvals())
      if (state.state !== 'stands') yield { message: stateSentence(state), path: 'code' };
  },
};
