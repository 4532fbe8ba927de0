/** Makes the facets and values of blank, invented or known records, as declared in the record model. */
import { OWNER_CONTENTS, OWNER_FLAGS, type OwnerFlag } from './columns.js';
import type { Invented, RecordFacts, SlotValue } from './recordField.js';
import { FACETS, type Facets, type RecordValues, SLOTS, type SlotName } from './recordModel.js';
import type { Owner, OwnerFields } from './records.js';

const SLOT_FIELDS = Object.fromEntries(SLOTS) as Readonly<Record<SlotName, (typeof SLOTS)[number][1]>>;

/** The facets of a record, without those that it has no value for. */
export function facetsOf(facts: RecordFacts): Facets {
  return knownFacets(FACETS.map(([name, { of }]) => [name, of(facts)]));
}

/** The values that the letters of a record print. */
export function valuesOf(facts: RecordFacts): RecordValues {
  return recordOf((name) => SLOT_FIELDS[name].of(facts));
}

/** The values of a blank document, all empty. */
export const BLANK_RECORD: RecordValues = Object.freeze(
  recordOf((name) => (SLOT_FIELDS[name].form === 'lines' ? [] : '')),
);

/** The owner of a row that is too broken to read, or of whom nothing is known. */
export const BLANK_OWNER: Owner = Object.freeze({
  ...(Object.fromEntries(
    Object.entries(OWNER_CONTENTS).map(([column, content]) => [column, content === 'flag' ? false : '']),
  ) as OwnerFields),
  addressBlock: [],
});

/** An invented owner says yes to everything, so that a sample shows what only few read. */
export const SAMPLE_FLAGS = Object.freeze(
  Object.fromEntries(OWNER_FLAGS.map((flag) => [flag, true])),
) as Readonly<Record<OwnerFlag, boolean>>;

/** The facets of an invented owner. */
export function sampleFacets(invented: Invented): Facets {
  return knownFacets(FACETS.map(([name, { sample }]) => [name, sample(invented)]));
}

/** As `sampleFacets`, of an owner like most: no facet that is yes or no applies. */
export function plainFacets(invented: Invented): Facets {
  return knownFacets(
    FACETS.map(([name, { values, otherwise, sample }]) => [
      name,
      values !== 'campaign' && values.includes(true) ? (otherwise ?? undefined) : sample(invented),
    ]),
  );
}

/** The values of an invented owner, whose VIN belongs to no vehicle. */
export function sampleValues(invented: Invented): RecordValues {
  return recordOf((name) => SLOT_FIELDS[name].sample(invented));
}

/** Each slot with what `value` returns for it. */
export function recordOf(value: (slot: SlotName) => SlotValue): RecordValues {
  return Object.fromEntries(SLOTS.map(([name]) => [name, value(name)])) as RecordValues;
}

function knownFacets(values: readonly (readonly [string, string | boolean | undefined])[]): Facets {
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Facets;
}
