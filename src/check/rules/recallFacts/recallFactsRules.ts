/** The rules on days and numbers of a recall. */
import type { Rule } from '../../rule/rule.js';
import { agencyNumberForm } from './agencyNumberForm.js';
import { claimsStayOpen } from './claimsStayOpen.js';
import { crashAsTold } from './crashAsTold.js';
import { lookUpPrinted } from './lookUpPrinted.js';
import { obligedByAge } from './obligedByAge.js';
import { oldWording } from './oldWording.js';
import { replacedText } from './replacedText.js';
import { sixtyDays } from './sixtyDays.js';
import { submittedInTime } from './submittedInTime.js';
import { tollFree } from './tollFree.js';

export const RECALL_FACTS_RULES: readonly Rule[] = [
  sixtyDays,
  submittedInTime,
  agencyNumberForm,
  lookUpPrinted,
  obligedByAge,
  crashAsTold,
  claimsStayOpen,
  tollFree,
  replacedText,
  oldWording,
];
