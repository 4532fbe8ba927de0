/** Explains one zod issue to the author of the file: what is wrong, and what would be right. */
import type { core } from 'zod';
import type { Path, PathKey } from '../../base/path.js';
import type { Place } from '../../base/problems.js';
import { nearest, suggestion } from '../../base/text/nearest.js';
import type { YamlIssue, YamlSource } from './readYaml.js';

type ZodIssue = core.$ZodIssue;

/** Keys that the schema knows at a path. */
export type KnownKeys = (path: Path) => readonly string[];

export function explainIssue(
  issue: ZodIssue,
  source: YamlSource,
  known: KnownKeys,
  at: Path = [],
): YamlIssue[] {
  const path = [...at, ...issue.path.filter((key): key is PathKey => typeof key !== 'symbol')];
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, source, known);
  if (issue.code === 'invalid_union') return explainUnion(issue, path, source, known);
  return [{ place: placeOf(issue, path, source), what: message(issue, source.valueAt(path)) }];
}

function placeOf(issue: ZodIssue, path: Path, source: YamlSource): Place {
  const key = path.at(-1);
  const misnamed = issue.code === 'invalid_key' && typeof key === 'string';
  return misnamed ? source.placeOfKey(path.slice(0, -1), key) : source.placeOf(path);
}

function unknownKeys(keys: readonly string[], path: Path, source: YamlSource, known: KnownKeys): YamlIssue[] {
  const candidates = known(path);
  return keys.map((key) => ({
    place: source.placeOfKey(path, key),
    what: `the key "${key}" is not known here; ${candidates.length === 0 ? 'remove it' : suggestion(key, candidates)}`,
  }));
}

/** Of a union, the branch that got furthest explains most: a map with a wrong key was still intended as a map. */
function explainUnion(
  issue: core.$ZodIssueInvalidUnion,
  path: Path,
  source: YamlSource,
  known: KnownKeys,
): YamlIssue[] {
  const value = source.valueAt(path);
  const inside = issue.errors.find((branch) => branch.length > 0 && branch.every((one) => !isWrongKind(one)));
  if (inside && typeof value === 'object') {
    return inside.flatMap((one) => explainIssue(one, source, known, path));
  }
  return [{ place: source.placeOf(path), what: message(issue, value) }];
}

function isWrongKind(issue: ZodIssue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function message(issue: ZodIssue, value: unknown): string {
  if (value === undefined && issue.code !== 'custom') return `is missing; ${expectation(issue)}`;
  return `${expectation(issue)}; found ${describe(value)}${meant(issue, value)}${inQuotes(issue, value)}`;
}

/** YAML reads 12 as a number and true as a flag, also where a text is meant. */
function inQuotes(issue: ZodIssue, value: unknown): string {
  const isWord = typeof value === 'number' || typeof value === 'boolean';
  return isWord && expectsText(issue) ? '; quotes make it a text' : '';
}

function expectsText(issue: ZodIssue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.some((branch) => branch.some(expectsText));
  return issue.code === 'invalid_type' && issue.expected === 'string';
}

function expectation(issue: ZodIssue): string {
  if (issue.code === 'invalid_type') return `give ${KIND_NAMES[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `give one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_key') return `the key is wrong: ${issue.issues.map(expectation).join('; ')}`;
  if (issue.code === 'too_small') return tooSmall(issue);
  return issue.message;
}

function tooSmall(issue: core.$ZodIssueTooSmall): string {
  if (issue.origin === 'array')
    return `give at least ${issue.minimum} ${issue.minimum === 1 ? 'entry' : 'entries'}`;
  return `give a number ${issue.inclusive === false ? 'above' : 'of at least'} ${issue.minimum}`;
}

function meant(issue: ZodIssue, value: unknown): string {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return '';
  const near = nearest(value, issue.values.map(String));
  return near === undefined ? '' : `, did you mean ${near}?`;
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'nothing (null)';
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `the word ${value}`;
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 57)}...` : value}"`;
  return Array.isArray(value) ? 'a list' : 'a map';
}
