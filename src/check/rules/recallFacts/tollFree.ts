import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const tollFree: Rule = {
  id: 'SR-061',
  title: 'The number for reimbursement is toll-free and has a TTY number.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR 577.11(c)(2)', sure: 'confirmed' },
  explanation: 'Asked only where the letter gives a number in place of an enclosed checklist.',
  passes: { sample: 'safety_recall', campaign: { enclosures: ['owner-faq', 'reimbursement-checklist'] } },
  fails: {
    sample: 'safety_recall',
    campaign: { enclosures: ['owner-faq'] },
    brand: { 'contact.phone': '(302) 555-0100' },
    finds: 'The reimbursement number must be toll-free: (302) 555-0100 is not.',
  },
  *check(checked) {
    const { enclosures, recall } = checked.campaign;
    if (enclosures.includes('reimbursement-checklist') || recall?.reimbursement_exempt !== undefined) return;
    const { phone } = checked.brandOf('owner-letter').contact;
    if (!/^(?:1[-. ])?\(?8(?:00|33|44|55|66|77|88)\b/.test(phone))
      yield { message: `The reimbursement number must be toll-free: ${phone} is not.`, path: 'enclosures' };
  },
};
