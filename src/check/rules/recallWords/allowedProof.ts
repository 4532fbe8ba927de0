import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const allowedProof = phraseRule({
  id: 'SR-059',
  title: 'Reimbursement asks for no proof that the rule does not allow.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['reimbursement-checklist'],
  basis: { source: '49 CFR 573.13(d)', sure: 'memory' },
  explanation:
    'A repair order, a proof of payment and a proof of ownership are what may be asked for; copies must do.',
  passes: {
    sample: 'safety_recall',
    campaign: { 'reimbursement.checklist.closing': 'Please keep the originals.' },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { 'reimbursement.checklist.closing': 'A notarized statement is needed as well.' },
    finds: '49 CFR 573.13 does not allow to ask for "notarized".',
  },
  phrases: [
    /notari[sz]ed?/,
    /(?:sworn|affidavit)(?: statement)?/,
    /social security number/,
    /(?:only )?originals? (?:receipts?|documents?|invoices?)?(?: (?:is|are|will be))? ?(?:required|needed|accepted)/,
    /(?:send|enclose|include|submit|mail) (?:us )?(?:the |your )?originals?(?: (?:receipts?|documents?|invoices?))?/,
    /copies (?:are not|will not be|cannot be) accepted/,
    /driver's license/,
    /police report/,
    /certified cop(?:y|ies)/,
    /bank account (?:number|details)/,
    /ante notario|notariad[oa]|declaración jurada/,
    /número de seguro social/,
  ],
  says: (words) => `49 CFR 573.13 does not allow to ask for "${words}".`,
});
