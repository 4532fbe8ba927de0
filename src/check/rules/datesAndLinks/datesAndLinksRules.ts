/** The rules on that days and codes go with each other. */
import type { Rule } from '../../rule/rule.js';
import { changesDated } from './changesDated.js';
import { codeOfCampaign } from './codeOfCampaign.js';
import { linkedBack } from './linkedBack.js';
import { numberOfOneCampaign } from './numberOfOneCampaign.js';
import { revisionDated } from './revisionDated.js';
import { settledWording } from './settledWording.js';

export const DATES_AND_LINKS_RULES: readonly Rule[] = [
  settledWording,
  revisionDated,
  codeOfCampaign,
  linkedBack,
  changesDated,
  numberOfOneCampaign,
];
