import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const spanishLabel: Rule = {
  id: 'EN-004',
  title: 'Recall envelopes to Puerto Rico bear the label in Spanish.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  batch: 'only',
  basis: { source: '49 CFR 577.14(b)(1)', sure: 'confirmed' },
  explanation:
    'The words of figure 2 are entered in noticepress.yaml under agency_marks.spanish_label; the product translates no label. Without an address in Puerto Rico nothing is asked.',
  passes: { sample: 'safety_recall', batch: { documents: ['envelope'], puertoRico: false } },
  fails: {
    sample: 'safety_recall',
    batch: { documents: ['envelope'], puertoRico: true },
    finds: 'Envelopes go to Puerto Rico, and the words of the Spanish label (figure 2) are not entered.',
  },
  *check({ selected, settings }) {
    const isAsked = selected?.puertoRico === true && selected.documents.includes('envelope');
    if (!isAsked || settings.agency_marks.spanish_label !== undefined) return;
    yield {
      message: 'Envelopes go to Puerto Rico, and the words of the Spanish label (figure 2) are not entered.',
    };
  },
};
