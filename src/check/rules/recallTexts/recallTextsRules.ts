/** The rules on that prescribed texts stand where the law wants them. */
import type { Rule } from '../../rule/rule.js';
import { appliesBeforeOpening } from './appliesBeforeOpening.js';
import { complaintClause } from './complaintClause.js';
import { deliveryForbidden } from './deliveryForbidden.js';
import { headingFirst } from './headingFirst.js';
import { lessorInEvery } from './lessorInEvery.js';
import { openingInOrder } from './openingInOrder.js';
import { prescribedDecision } from './prescribedDecision.js';
import { prescribedOpening } from './prescribedOpening.js';
import { recallTextElsewhere } from './recallTextElsewhere.js';
import { reimbursementLast } from './reimbursementLast.js';
import { wholeVin } from './wholeVin.js';
import { withoutCharge } from './withoutCharge.js';

export const RECALL_TEXTS_RULES: readonly Rule[] = [
  headingFirst,
  wholeVin,
  appliesBeforeOpening,
  prescribedOpening,
  prescribedDecision,
  openingInOrder,
  withoutCharge,
  complaintClause,
  lessorInEvery,
  reimbursementLast,
  deliveryForbidden,
  recallTextElsewhere,
];
