import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { printsText } from '../../words/printsText.js';

export const causeSaid: Rule = {
  id: 'SR-009',
  title: 'The letter says which part is at fault, and what can bring it on.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.5(e)(1)-(3); 49 USC 30119(a)(1)', sure: 'memory' },
  explanation:
    'Decided by the facts of the file: recall.component and recall.causes, which the letter prints by itself or in its own sections. That no cause is known is an answer, too. Counsel should compare the items with the current regulation.',
  passes: {
    sample: 'safety_recall',
    campaign: { 'recall.causes': 'Frequent use of the tailgate wears the first catch.' },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { 'recall.causes': null },
    finds:
      'The letter does not say what can bring the defect on: give recall.causes, or say there that nothing is known.',
  },
  *check(checked) {
    const { recall } = checked.campaign;
    for (const paper of checked.papers(['owner-letter'])) {
      if (!paper.notice.statutory) continue;
      if (recall?.causes === undefined)
        yield {
          message:
            'The letter does not say what can bring the defect on: give recall.causes, or say there that nothing is known.',
          path: 'recall',
        };
      else if (!printsText(paper, recall.causes))
        yield { message: 'The letter does not print recall.causes.', path: 'recall.causes', paper };
      if (recall?.component !== undefined && !printsText(paper, recall.component))
        yield {
          message: 'The letter does not say which part is at fault.',
          path: 'recall.component',
          paper,
        };
    }
  },
};
