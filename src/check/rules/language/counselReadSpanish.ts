import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const counselReadSpanish: Rule = {
  id: 'LANG-010',
  title: 'Counsel has confirmed the Spanish of prescribed texts.',
  severity: 'information',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR 577.5(a)', sure: 'memory' },
  explanation:
    'The regulation gives its texts in English; the Spanish ones of the product are translations. Once counsel has read them, suppress this rule with the name and the day.',
  passes: { sample: 'safety_recall', campaign: { languages: ['en'] } },
  fails: {
    sample: 'safety_recall',
    campaign: { languages: ['en', 'es'] },
    finds: 'The Spanish prescribed texts are translations that counsel has not confirmed.',
  },
  *check(checked) {
    const { languages } = checked.campaign;
    if (!languages.includes('es') || checked.statements().length === 0) return;
    yield {
      message: 'The Spanish prescribed texts are translations that counsel has not confirmed.',
      path: 'languages',
    };
  },
};
