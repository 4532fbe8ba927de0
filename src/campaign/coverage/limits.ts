/** What limits and divides a population beyond its lines: the condition of all lines, zones, phases. */
import { onceFor } from '../../base/onceFor.js';
import { type Ask, compileCondition, entriesOf, valuesOf } from '../conditions/compileCondition.js';
import type { Subject } from '../conditions/subject.js';
import type { Ternary } from '../conditions/ternary.js';
import { vocabularyOf } from '../conditions/vocabularyOf.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Condition, ConditionValue } from '../schema/vehicles/condition.js';

/** A condition, with what nobody knows where its answer is unknown. */
export interface Limit {
  readonly ask: Ask;
  /** The first field of the condition that is unknown for this record. */
  readonly unknownIn: (subject: Subject) => string;
}

export interface Division<Key> extends Limit {
  readonly key: Key;
}

export interface ZoneKey {
  readonly id: string;
  readonly code: string;
}

export interface Limits {
  readonly all: Limit | undefined;
  readonly zones: readonly Division<ZoneKey>[];
  /** The zone of an id. */
  readonly named: (id: string) => Found<ZoneKey>;
  /** Phases that say themselves which vehicles belong to them, and the one that takes all others. */
  readonly phases: readonly Division<number>[];
}

export const limitsOf = onceFor(makeLimits);

function makeLimits(campaign: Campaign): Limits {
  const own = vocabularyOf(campaign);
  const { zones } = campaign.beside;
  const ofZones = zones && vocabularyOf(campaign, zones.places);
  const { when } = campaign.vehicles ?? {};
  const keys = (zones?.zones ?? []).map(({ id, code }) => ({ id, code }));
  return {
    named: (id) => ({ key: keys.find((key) => key.id === id) }),
    all: when && limitOf(when, own),
    zones: (zones?.zones ?? []).map((zone) => ({
      key: { id: zone.id, code: zone.code },
      ...limitOf(zone.when, ofZones ?? own),
    })),
    phases: dividedPhases(campaign).map(({ number, when: which }) => ({
      key: number,
      ...limitOf(which, own),
    })),
  };
}

/** One without a condition is for all others, where some have one and neither a line, a chart nor a file names it. */
function dividedPhases({ phases, vehicles, chart }: Campaign): Campaign['phases'] {
  const isNamedElsewhere = chart !== undefined || vehicles?.file !== undefined;
  const named = new Set((vehicles?.lines ?? []).map(({ phase }) => phase));
  const takesRest = !isNamedElsewhere && phases.some(({ when }) => when !== undefined);
  return phases.filter(({ number, when }) => when !== undefined || (takesRest && !named.has(number)));
}

type Words = ReturnType<typeof vocabularyOf>;

export function limitOf(condition: Condition | undefined, words: Words): Limit {
  const leaves = condition === undefined ? [] : leavesOf(condition, words);
  return {
    ask: compileCondition(condition, words),
    unknownIn: (subject) => leaves.find(({ ask }) => ask(subject) === undefined)?.field ?? '',
  };
}

/** Each entry of a condition, at any depth, as a question by itself. */
function leavesOf(
  condition: Condition,
  words: Words,
): readonly { readonly field: string; readonly ask: Ask }[] {
  return entriesOf(condition).flatMap(([field, value]) => {
    if (field === 'not') return leavesOf(value as Condition, words);
    if (field === 'any') return (value as readonly Condition[]).flatMap((each) => leavesOf(each, words));
    return [{ field, ask: compileCondition({ [field]: value as ConditionValue }, words) }];
  });
}

export type Found<Key> = { readonly key: Key | undefined } | { readonly missing: string };

/** The first that fits; what is missing where an earlier one may fit. */
export function firstThatFits<Key>(divisions: readonly Division<Key>[], subject: Subject): Found<Key> {
  for (const { key, ask, unknownIn } of divisions) {
    const answer: Ternary = ask(subject);
    if (answer === true) return { key };
    if (answer === undefined) return { missing: unknownIn(subject) };
  }
  return { key: undefined };
}

/** The fields that the conditions of a population ask for, attributes by their names. */
export function fieldsOf(condition: Condition): readonly string[] {
  return entriesOf(condition).flatMap(([field, value]) => {
    if (field === 'not') return fieldsOf(value as Condition);
    if (field === 'any') return (value as readonly Condition[]).flatMap(fieldsOf);
    return valuesOf(value as ConditionValue).length === 0 ? [] : [field];
  });
}
