/** The rules on days and numbers of a recall. */
import type { Rule } from '../../rule/rule.js';
import { agencyNumberForm } from './agencyNumberForm.js';
import { claimsStayOpen } from './claimsStayOpen.js';
import { confirmedWording } from './confirmedWording.js';
import { crashAsTold } from './crashAsTold.js';
import { exemptDated } from './exemptDated.js';
import { lookUpPrinted } from './lookUpPrinted.js';
import { obligedByAge } from './obligedByAge.js';
import { oldWording } from './oldWording.js';
import { puertoRicoLanguages } from './puertoRicoLanguages.js';
import { replacedText } from './replacedText.js';
import { reportedInTime } from './reportedInTime.js';
import { sixtyDays } from './sixtyDays.js';
import { submittedInTime } from './submittedInTime.js';
import { tollFree } from './tollFree.js';

export const RECALL_FACTS_RULES: readonly Rule[] = [
  puertoRicoLanguages,
  sixtyDays,
  submittedInTime,
  agencyNumberForm,
  lookUpPrinted,
  obligedByAge,
  crashAsTold,
  reportedInTime,
  claimsStayOpen,
  tollFree,
  exemptDated,
  replacedText,
  oldWording,
  confirmedWording,
];
