/** A condition of a text, as its answer is numbered. */
import type { Ask } from '../conditions/compileCondition.js';
import type { Condition } from '../schema/vehicles/condition.js';

export interface NumberedCondition {
  /** Code of the campaign whose file has it; empty for a follow-up. */
  readonly home: string;
  readonly condition: Condition;
  readonly ask: Ask;
}
