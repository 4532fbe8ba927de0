/** The rules on that the papers of a campaign agree. */
import type { Rule } from '../../rule/rule.js';
import { knownPhones } from './knownPhones.js';
import { linkLeadsThere } from './linkLeadsThere.js';
import { nothingOpen } from './nothingOpen.js';
import { numberStaysRounded } from './numberStaysRounded.js';
import { oneName } from './oneName.js';
import { onePhone } from './onePhone.js';

export const PAPERS_AGREE_RULES: readonly Rule[] = [
  onePhone,
  nothingOpen,
  knownPhones,
  numberStaysRounded,
  oneName,
  linkLeadsThere,
];
