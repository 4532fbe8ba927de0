/** The rules on that the papers of a campaign agree. */
import type { Rule } from '../../rule/rule.js';
import { approvedAsIs } from './approvedAsIs.js';
import { codeOfNotice } from './codeOfNotice.js';
import { enclosedIsThere } from './enclosedIsThere.js';
import { formFitsRemedy } from './formFitsRemedy.js';
import { linkLeadsThere } from './linkLeadsThere.js';
import { nothingOpen } from './nothingOpen.js';
import { numberStaysRounded } from './numberStaysRounded.js';
import { oneName } from './oneName.js';
import { onePhone } from './onePhone.js';
import { outcomesCounted } from './outcomesCounted.js';
import { subjectNamesCode } from './subjectNamesCode.js';

export const PAPERS_AGREE_RULES: readonly Rule[] = [
  onePhone,
  nothingOpen,
  subjectNamesCode,
  formFitsRemedy,
  outcomesCounted,
  enclosedIsThere,
  numberStaysRounded,
  codeOfNotice,
  oneName,
  linkLeadsThere,
  approvedAsIs,
];
