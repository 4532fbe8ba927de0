/** The rules on papers for dealers. */
import type { Rule } from '../../rule/rule.js';
import { codeUsed } from './codeUsed.js';
import { dealersFirst } from './dealersFirst.js';
import { deliveryAllowed } from './deliveryAllowed.js';
import { inventoryNamed } from './inventoryNamed.js';
import { offeringAllowed } from './offeringAllowed.js';
import { outcomeClaimed } from './outcomeClaimed.js';
import { rentalNamed } from './rentalNamed.js';

export const DEALERS_RULES: readonly Rule[] = [
  deliveryAllowed,
  offeringAllowed,
  rentalNamed,
  dealersFirst,
  codeUsed,
  outcomeClaimed,
  inventoryNamed,
];
