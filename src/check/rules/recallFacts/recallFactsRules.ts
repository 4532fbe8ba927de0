/** The rules on numbers and other facts of a recall. */
import type { Rule } from '../../rule/rule.js';
import { agencyNumberForm } from './agencyNumberForm.js';
import { confirmedWording } from './confirmedWording.js';
import { crashAsTold } from './crashAsTold.js';
import { exemptDated } from './exemptDated.js';
import { lookUpPrinted } from './lookUpPrinted.js';
import { numberForEach } from './numberForEach.js';
import { obligedByAge } from './obligedByAge.js';
import { oldWording } from './oldWording.js';
import { puertoRicoLanguages } from './puertoRicoLanguages.js';
import { replacedText } from './replacedText.js';
import { tollFree } from './tollFree.js';

export const RECALL_FACTS_RULES: readonly Rule[] = [
  puertoRicoLanguages,
  agencyNumberForm,
  lookUpPrinted,
  obligedByAge,
  crashAsTold,
  numberForEach,
  tollFree,
  exemptDated,
  replacedText,
  oldWording,
  confirmedWording,
];
