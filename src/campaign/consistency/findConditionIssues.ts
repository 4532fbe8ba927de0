/** Finds conditions that ask for what nobody declares, or that no vehicle of the population can meet. */

import type { Path } from '../../base/path.js';
import { suggestion } from '../../base/text/nearest.js';
import { compileCondition, entriesOf, isConditionField, valuesOf } from '../conditions/compileCondition.js';
import { conditionsBelow, conditionsIn } from '../conditions/conditionsIn.js';
import { type Scope, scopeAt, whyNotAsked } from '../conditions/fieldScopes.js';
import { knownValues } from '../conditions/knownValues.js';
import { vocabularyOf } from '../conditions/vocabularyOf.js';
import { possibleSubjects } from '../coverage/possibleSubjects.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { FollowUp } from '../schema/followUpSchema.js';
import { CONDITION_FIELDS, type Condition, type ConditionValue } from '../schema/vehicles/condition.js';
import type { Inconsistency } from './inconsistency.js';

export function findConditionIssues(campaign: Campaign): Inconsistency[] {
  return conditionsIn(campaign).flatMap(({ path, condition }) => {
    const issues = issuesOf(condition, path, scopeAt(path), campaign);
    return issues.length > 0 ? issues : neverMet(condition, path, campaign);
  });
}

function issuesOf(condition: Condition, path: Path, scope: Scope, campaign: Campaign): Inconsistency[] {
  return entriesOf(condition).flatMap(([name, value]) => {
    const at = [...path, name];
    if (name === 'not') return issuesOf(value as Condition, at, scope, campaign);
    if (name === 'any')
      return (value as readonly Condition[]).flatMap((each, index) =>
        issuesOf(each, [...at, index], scope, campaign),
      );
    return fieldIssues(name, value as ConditionValue, at, scope, campaign);
  });
}

function fieldIssues(
  name: string,
  value: ConditionValue,
  path: Path,
  scope: Scope,
  campaign: Campaign,
): Inconsistency[] {
  const attributes = Object.keys(campaign.vehicles?.attributes ?? {});
  const isAttribute = attributes.includes(name);
  if (!isConditionField(name) && !isAttribute)
    return [
      unknown(
        path,
        `"${name}" is not a field of conditions; ${suggestion(name, [...CONDITION_FIELDS, 'not', 'any', ...attributes])}`,
      ),
    ];
  const why = whyNotAsked(name, isAttribute, scope);
  if (why !== undefined) return [unknown(path, why)];
  const known = knownValues(name, campaign);
  if (known === undefined) return [];
  const isList = Array.isArray(value);
  return valuesOf(value).flatMap((each, index) =>
    known.has(each)
      ? []
      : [
          unknown(
            isList ? [...path, index] : path,
            `"${each}" is not ${known.what}; ${suggestion(String(each), known.values)}`,
          ),
        ],
  );
}

/** A follow-up has no lines of its own: its texts may ask for fields, and for attributes of the campaigns that it follows up. */
export function findFollowUpConditionIssues(
  followUp: FollowUp,
  campaigns: readonly Campaign[],
): Inconsistency[] {
  const attributes = new Set(campaigns.flatMap(({ vehicles }) => Object.keys(vehicles?.attributes ?? {})));
  const names = [...CONDITION_FIELDS, 'not', 'any', ...attributes];
  const codes = followUp.campaigns.map(String);
  const check = (condition: Condition, path: Path): Inconsistency[] =>
    entriesOf(condition).flatMap(([name, value]) => {
      const at = [...path, name];
      if (name === 'not') return check(value as Condition, at);
      if (name === 'any')
        return (value as readonly Condition[]).flatMap((each, index) => check(each, [...at, index]));
      if (!names.includes(name))
        return [unknown(at, `"${name}" is not a field of conditions; ${suggestion(name, names)}`)];
      if (name !== 'open' && name !== 'covered_by') return [];
      const known = name === 'open' ? [...codes, 'recall'] : codes;
      return valuesOf(value as ConditionValue)
        .map(String)
        .filter((each) => !known.includes(each))
        .map((each) =>
          unknown(at, `${followUp.name} does not follow up "${each}"; ${suggestion(each, known)}`),
        );
    });
  return conditionsBelow(followUp, []).flatMap(({ condition, path }) => check(condition, path));
}

function neverMet(condition: Condition, path: Path, campaign: Campaign): Inconsistency[] {
  const subjects = possibleSubjects(campaign);
  if (subjects.length === 0) return [];
  const ask = compileCondition(condition, vocabularyOf(campaign));
  if (subjects.some((subject) => ask(subject) !== false)) return [];
  return [unknown(path, 'no vehicle of the lines can meet this condition')];
}

function unknown(path: Path, what: string): Inconsistency {
  return { path, what, code: 'CONDITION_UNKNOWN', hint: HINT };
}

const HINT = 'use a field and a value that this file declares; noticepress schema campaign lists the fields';
