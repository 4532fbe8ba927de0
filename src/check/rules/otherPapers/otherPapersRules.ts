/** The rules on what is no safety recall. */
import type { Rule } from '../../rule/rule.js';
import { callsItselfRecall } from './callsItselfRecall.js';
import { comeOnlyIfSeen } from './comeOnlyIfSeen.js';
import { complaintElsewhere } from './complaintElsewhere.js';
import { coverageComplete } from './coverageComplete.js';
import { lessorDuty } from './lessorDuty.js';
import { noLawOrders } from './noLawOrders.js';
import { recallWordsOnly } from './recallWordsOnly.js';
import { serviceContract } from './serviceContract.js';
import { soundsLikeRecall } from './soundsLikeRecall.js';
import { speaksOfRisk } from './speaksOfRisk.js';

export const OTHER_PAPERS_RULES: readonly Rule[] = [
  recallWordsOnly,
  noLawOrders,
  callsItselfRecall,
  lessorDuty,
  speaksOfRisk,
  coverageComplete,
  comeOnlyIfSeen,
  soundsLikeRecall,
  complaintElsewhere,
  serviceContract,
];
