/** The rules on words that a recall notice must not have. */
import type { Rule } from '../../rule/rule.js';
import { allowedProof } from './allowedProof.js';
import { calledRecall } from './calledRecall.js';
import { interimInvites } from './interimInvites.js';
import { noCondition } from './noCondition.js';
import { noDisclaimer } from './noDisclaimer.js';
import { noEnd } from './noEnd.js';
import { noPrice } from './noPrice.js';
import { noPromotion } from './noPromotion.js';
import { noReassurance } from './noReassurance.js';
import { notVoluntary } from './notVoluntary.js';
import { remedyStillWaits } from './remedyStillWaits.js';

export const RECALL_WORDS_RULES: readonly Rule[] = [
  noDisclaimer,
  notVoluntary,
  noPromotion,
  interimInvites,
  remedyStillWaits,
  noReassurance,
  calledRecall,
  noEnd,
  noPrice,
  noCondition,
  allowedProof,
];
