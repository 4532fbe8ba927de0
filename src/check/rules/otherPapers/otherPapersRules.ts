/** The rules on what is no safety recall. */
import type { Rule } from '../../rule/rule.js';
import { callsItselfRecall } from './callsItselfRecall.js';
import { comeOnlyIfSeen } from './comeOnlyIfSeen.js';
import { complaintElsewhere } from './complaintElsewhere.js';
import { coverageComplete } from './coverageComplete.js';
import { endOfLimited } from './endOfLimited.js';
import { lessorDuty } from './lessorDuty.js';
import { noLawOrders } from './noLawOrders.js';
import { recallWordsOnly } from './recallWordsOnly.js';
import { serviceContract } from './serviceContract.js';
import { sheetFitsLetter } from './sheetFitsLetter.js';
import { soundsLikeRecall } from './soundsLikeRecall.js';
import { speaksOfRisk } from './speaksOfRisk.js';
import { termAsStated } from './termAsStated.js';
import { whicheverComes } from './whicheverComes.js';

export const OTHER_PAPERS_RULES: readonly Rule[] = [
  recallWordsOnly,
  noLawOrders,
  callsItselfRecall,
  lessorDuty,
  speaksOfRisk,
  coverageComplete,
  comeOnlyIfSeen,
  sheetFitsLetter,
  endOfLimited,
  termAsStated,
  soundsLikeRecall,
  complaintElsewhere,
  serviceContract,
  whicheverComes,
];
