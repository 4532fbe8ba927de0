/** The rules on envelope, form, sheet and dealer letter of a recall. */
import type { Rule } from '../../rule/rule.js';
import { claimSheetComplete } from './claimSheetComplete.js';
import { dealerItems } from './dealerItems.js';
import { deliveryFirst } from './deliveryFirst.js';
import { emailSaysLetter } from './emailSaysLetter.js';
import { internalStays } from './internalStays.js';
import { labelMeasures } from './labelMeasures.js';
import { noFormForNew } from './noFormForNew.js';
import { noLabelElsewhere } from './noLabelElsewhere.js';
import { notationLarger } from './notationLarger.js';

export const RECALL_PAPERS_RULES: readonly Rule[] = [
  labelMeasures,
  notationLarger,
  dealerItems,
  noFormForNew,
  emailSaysLetter,
  claimSheetComplete,
  noLabelElsewhere,
  deliveryFirst,
  internalStays,
];
