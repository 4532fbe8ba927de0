/** The rules on the envelope of a recall. */
import type { Rule } from '../../rule/rule.js';
import { labelRed } from './labelRed.js';
import { marksPresent } from './marksPresent.js';
import { notationClear } from './notationClear.js';
import { notationReadable } from './notationReadable.js';
import { plainRecallEnvelope } from './plainRecallEnvelope.js';
import { spanishLabel } from './spanishLabel.js';

export const ENVELOPE_RULES: readonly Rule[] = [
  notationClear,
  labelRed,
  marksPresent,
  spanishLabel,
  plainRecallEnvelope,
  notationReadable,
];
