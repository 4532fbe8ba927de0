/** The rules on what a batch has selected. */
import type { Rule } from '../../rule/rule.js';
import { oneFileSuppresses } from './oneFileSuppresses.js';
import { ownersReachable } from './ownersReachable.js';
import { recordsForPopulation } from './recordsForPopulation.js';
import { regionMailed } from './regionMailed.js';
import { sharesAsBefore } from './sharesAsBefore.js';
import { textReached } from './textReached.js';
import { variantReached } from './variantReached.js';

export const BATCH_RULES: readonly Rule[] = [
  variantReached,
  textReached,
  sharesAsBefore,
  oneFileSuppresses,
  regionMailed,
  recordsForPopulation,
  ownersReachable,
];
