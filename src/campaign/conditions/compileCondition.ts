/** Compiles a condition into a three-valued question about a record. */
import { isOwnerFlag, type OwnerFlag } from '../../shapes/columns.js';
import {
  CONDITION_FIELDS,
  type Condition,
  type ConditionField,
  type ConditionValue,
} from '../schema/vehicles/condition.js';
import { fold } from './fold.js';
import type { Subject } from './subject.js';
import { allOf, anyOf, notOf, type Ternary } from './ternary.js';

export type Ask = (subject: Subject) => Ternary;

/** A field whose values a subject has under its own name. */
type Fact = Exclude<ConditionField, OwnerFlag>;

/** What the values of a condition refer to. */
export interface Vocabulary {
  /** The states of a place: a code, a region of the campaign or an area of its brand; undefined for any other word. */
  readonly statesOf: (place: string) => readonly string[] | undefined;
  /** Every name of the model or make that a word names; the word alone where it names none. */
  readonly namesOf: (field: 'model' | 'make', word: string) => readonly string[];
}

const PLACES: ReadonlySet<string> = new Set(['sold_in', 'registered_in', 'ever_registered_in']);
const FIELDS: ReadonlySet<string> = new Set(CONDITION_FIELDS);

/** Whether a name of a condition is a field of every campaign; any other is an attribute. */
export function isConditionField(name: string): name is ConditionField {
  return FIELDS.has(name);
}

/** A condition that is absent holds for every record. */
export function compileCondition(condition: Condition | undefined, vocabulary: Vocabulary): Ask {
  if (condition === undefined) return () => true;
  const asks = entriesOf(condition).map(([name, value]) => compileEntry(name, value, vocabulary));
  const [only, ...others] = asks;
  return only !== undefined && others.length === 0 ? only : (subject) => allOf(answers(asks, subject));
}

type ConditionEntry = readonly [name: string, value: ConditionValue | Condition | readonly Condition[]];

/** The entries that the file gives. */
export function entriesOf(condition: Condition): readonly ConditionEntry[] {
  return Object.entries(condition).filter(
    (entry): entry is [string, ConditionEntry[1]] => entry[1] !== undefined,
  );
}

/** The values of a field, a single one as a list of one. */
export function valuesOf(value: ConditionValue): readonly (string | number | boolean)[] {
  return typeof value === 'object' ? value : [value];
}

function compileEntry(name: string, value: ConditionEntry[1], vocabulary: Vocabulary): Ask {
  if (name === 'not') {
    const denied = compileCondition(value as Condition, vocabulary);
    return (subject) => notOf(denied(subject));
  }
  if (name === 'any') {
    const asks = (value as readonly Condition[]).map((each) => compileCondition(each, vocabulary));
    return (subject) => anyOf(answers(asks, subject));
  }
  const wanted = valuesOf(value as ConditionValue);
  if (!isConditionField(name)) return attributeIs(name, new Set(wanted.map((each) => fold(String(each)))));
  return compileField(name, wanted, vocabulary);
}

function* answers(asks: readonly Ask[], subject: Subject): Iterable<Ternary> {
  for (const ask of asks) yield ask(subject);
}

function compileField(
  field: ConditionField,
  wanted: ReturnType<typeof valuesOf>,
  vocabulary: Vocabulary,
): Ask {
  if (isOwnerFlag(field)) return ownerSays(field, new Set(wanted));
  if (field === 'model_year') return yearIn(wanted.map(yearsOf));
  if (PLACES.has(field))
    return hasOneOf(field, new Set(wanted.flatMap((place) => statesOf(place, vocabulary))));
  if (field === 'model' || field === 'make') {
    const names = wanted.flatMap((word) => vocabulary.namesOf(field, String(word)));
    return foldedIn(field, new Set(names.map(fold)));
  }
  if (FOLDED.has(field)) return foldedIn(field, new Set(wanted.map((word) => fold(String(word)))));
  return hasOneOf(field, new Set(wanted));
}

/** Words that record files write in any case and with any spaces. */
const FOLDED: ReadonlySet<string> = new Set(['engine', 'trim', 'plant', 'origin']);

function statesOf(place: string | number | boolean, vocabulary: Vocabulary): readonly string[] {
  return vocabulary.statesOf(String(place)) ?? [];
}

/** First and last year of `2018` or `2011..2015`. */
export function yearsOf(written: string | number | boolean): readonly [from: number, to: number] {
  const [from = 0, to = from] = String(written).split('..').map(Number);
  return [from, to];
}

function yearIn(spans: readonly (readonly [number, number])[]): Ask {
  return ({ model_year: year }) =>
    year === undefined ? undefined : spans.some(([from, to]) => from <= year && year <= to);
}

function ownerSays(flag: OwnerFlag, wanted: ReadonlySet<string | number | boolean>): Ask {
  return ({ owner }) => (owner === undefined ? undefined : wanted.has(owner[flag]));
}

function foldedIn(field: Fact, wanted: ReadonlySet<string>): Ask {
  return (subject) => {
    const fact = subject[field];
    return fact === undefined ? undefined : wanted.has(fold(String(fact)));
  };
}

function attributeIs(name: string, wanted: ReadonlySet<string>): Ask {
  return ({ attributes }) => {
    const value = attributes?.[name];
    return value === undefined ? undefined : wanted.has(fold(value));
  };
}

function hasOneOf(field: Fact, wanted: ReadonlySet<string | number | boolean>): Ask {
  return (subject) => {
    const fact = subject[field];
    if (fact === undefined) return undefined;
    if (typeof fact !== 'object') return wanted.has(fact);
    for (const each of fact) if (wanted.has(each)) return true;
    return false;
  };
}
