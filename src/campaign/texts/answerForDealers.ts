/** Answers the condition of a text in a paper that is for no vehicle. */
import type { Language } from '../../shapes/units.js';
import { entriesOf, valuesOf } from '../conditions/compileCondition.js';
import { allOf, anyOf, notOf, type Ternary } from '../conditions/ternary.js';
import type { Phase } from '../schema/campaignSchema.js';
import type { Condition, ConditionValue } from '../schema/vehicles/condition.js';

/** What such a paper knows. */
export interface DealerFacts {
  readonly language: Language;
  readonly notice: string;
  readonly phases: readonly Phase[];
}

/** Undefined where only a vehicle could answer: the condition is then printed in words. */
export function answerForDealers(condition: Condition, facts: DealerFacts): Ternary {
  return allOf(entriesOf(condition).map(([name, value]) => answerEntry(name, value, facts)));
}

type Value = ReturnType<typeof entriesOf>[number][1];

function answerEntry(name: string, value: Value, facts: DealerFacts): Ternary {
  if (name === 'not') return notOf(answerForDealers(value as Condition, facts));
  if (name === 'any')
    return anyOf((value as readonly Condition[]).map((each) => answerForDealers(each, facts)));
  const values = valuesOf(value as ConditionValue);
  if (name === 'language') return values.includes(facts.language);
  if (name === 'notice') return values.includes(facts.notice);
  if (name !== 'phase') return undefined;
  const isOfAll = facts.phases.length > 0 && facts.phases.every(({ number }) => values.includes(number));
  return isOfAll || undefined;
}
