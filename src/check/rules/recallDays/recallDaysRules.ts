/** The rules on the days of a recall, in their order. */
import type { Rule } from '../../rule/rule.js';
import { claimsStayOpen } from './claimsStayOpen.js';
import { daysInOrder } from './daysInOrder.js';
import { reportedInTime } from './reportedInTime.js';
import { sixtyDays } from './sixtyDays.js';
import { submittedInTime } from './submittedInTime.js';

export const RECALL_DAYS_RULES: readonly Rule[] = [
  sixtyDays,
  submittedInTime,
  reportedInTime,
  claimsStayOpen,
  daysInOrder,
];
