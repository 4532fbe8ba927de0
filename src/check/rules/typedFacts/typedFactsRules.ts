/** The rules on figures, days and addresses typed into texts. */
import type { Rule } from '../../rule/rule.js';
import { hoursOfContact } from './hoursOfContact.js';
import { knownCode } from './knownCode.js';
import { knownLinks } from './knownLinks.js';
import { knownNumber } from './knownNumber.js';
import { knownPhones } from './knownPhones.js';
import { oneSince } from './oneSince.js';
import { typedMailing } from './typedMailing.js';
import { typedTimes } from './typedTimes.js';
import { typedVolumes } from './typedVolumes.js';

export const TYPED_FACTS_RULES: readonly Rule[] = [
  typedTimes,
  knownPhones,
  typedVolumes,
  typedMailing,
  hoursOfContact,
  knownLinks,
  oneSince,
  knownNumber,
  knownCode,
];
