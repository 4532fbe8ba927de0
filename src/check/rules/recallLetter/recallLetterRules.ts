/** The rules on what the letter of a recall has to say, and its later notices. */
import type { Rule } from '../../rule/rule.js';
import { agencyDecided } from './agencyDecided.js';
import { causeSaid } from './causeSaid.js';
import { everyPrecaution } from './everyPrecaution.js';
import { headingLargest } from './headingLargest.js';
import { laterLetterIsNotice } from './laterLetterIsNotice.js';
import { noticesInOrder } from './noticesInOrder.js';
import { remedyTimed } from './remedyTimed.js';
import { reminderRepeats } from './reminderRepeats.js';
import { riskSaid } from './riskSaid.js';
import { severeEverywhere } from './severeEverywhere.js';
import { standardNamed } from './standardNamed.js';
import { timeOfWork } from './timeOfWork.js';
import { titleOfStandard } from './titleOfStandard.js';

export const RECALL_LETTER_RULES: readonly Rule[] = [
  headingLargest,
  standardNamed,
  causeSaid,
  everyPrecaution,
  riskSaid,
  remedyTimed,
  timeOfWork,
  reminderRepeats,
  agencyDecided,
  titleOfStandard,
  noticesInOrder,
  laterLetterIsNotice,
  severeEverywhere,
];
