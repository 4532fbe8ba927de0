import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

export const exemptDated: Rule = {
  id: 'SR-062',
  title: 'A letter without reimbursement rests on a finding of NHTSA with its day.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  basis: { source: '49 CFR 577.11(e)', sure: 'confirmed' },
  explanation:
    'The statement may be left out only where NHTSA agreed that nobody can have paid. recall.reimbursement_exempt says why, and on which day the agency agreed.',
  passes: {
    sample: 'safety_recall',
    campaign: {
      'recall.reimbursement_exempt': 'All vehicles are under warranty; the agency agreed on 2026-02-03.',
    },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { 'recall.reimbursement_exempt': 'All vehicles are under warranty.' },
    finds:
      '"All vehicles are under warranty." does not say when NHTSA agreed; without its finding the reimbursement statement must be printed.',
  },
  *check({ campaign: { recall } }) {
    const reason = recall?.reimbursement_exempt;
    if (reason === undefined || DAY.test(reason)) return;
    yield {
      message: `"${reason}" does not say when NHTSA agreed; without its finding the reimbursement statement must be printed.`,
      path: 'recall.reimbursement_exempt',
    };
  },
};

const DAY = /\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}/u;
