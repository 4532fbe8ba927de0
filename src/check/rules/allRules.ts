/** All rules, in the order in which `check --rules` lists them. */
import type { Rule } from '../rule/rule.js';
import { rowsAddUp } from './consistency/rowsAddUp.js';
import { noDisclaimer } from './recall/words/noDisclaimer.js';

export const RULES: readonly Rule[] = [noDisclaimer, rowsAddUp];
