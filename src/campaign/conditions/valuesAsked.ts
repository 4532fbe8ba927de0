/** Finds the values that a condition asks for in some of its fields, at any depth. */
import type { Condition, ConditionField, ConditionValue } from '../schema/vehicles/condition.js';
import { entriesOf, valuesOf } from './compileCondition.js';

export function valuesAsked(condition: Condition, fields: readonly ConditionField[]): readonly string[] {
  return entriesOf(condition).flatMap(([name, value]) => {
    if (name === 'not') return valuesAsked(value as Condition, fields);
    if (name === 'any') return (value as readonly Condition[]).flatMap((each) => valuesAsked(each, fields));
    return fields.some((field) => field === name) ? valuesOf(value as ConditionValue).map(String) : [];
  });
}
