/** Chooses the fields of the record model that a batch keeps of its records. */
import type { FacetField, LineField, LinesField } from '../shapes/recordField.js';
import { FACETS, type FacetName, SLOTS, type SlotName } from '../shapes/recordModel.js';
import type { Sqlite } from '../shapes/sqlite.js';
import { insertRows } from './insertRows.js';

/** By the way in which the scratch keeps them, each in the order of the model. */
export interface KeptFields {
  readonly facets: readonly (readonly [FacetName, FacetField])[];
  /** Slots kept once for all records of a group. */
  readonly shared: readonly Slot[];
  /** Slots kept with each piece. */
  readonly own: readonly Slot[];
}

type Slot = readonly [SlotName, LineField | LinesField];

/** What selection and the proof ask for themselves, whatever the documents read. */
const ALWAYS: ReadonlySet<string> = new Set<FacetName | SlotName>([
  'language',
  'lessor',
  'vehicle_line',
  'phase',
  'name',
  'address',
]);

/** A field that no document reads is neither stored, nor does it divide records into groups. */
export function keptFields(read: ReadonlySet<string>): KeptFields {
  const isKept = ([name]: readonly [string, unknown]): boolean => ALWAYS.has(name) || read.has(name);
  const slots = SLOTS.filter(isKept);
  return {
    facets: FACETS.filter(isKept),
    shared: slots.filter(([, { stored }]) => stored === 'group'),
    own: slots.filter(([, { stored }]) => stored === 'piece'),
  };
}

export function addKeptFields(scratch: Sqlite, { facets, shared, own }: KeptFields): void {
  const names = [...facets, ...shared, ...own].map(([name]) => [name]);
  insertRows(scratch, 'kept_fields', ['name'])(names);
}

export function readKeptFields(scratch: Sqlite): KeptFields {
  const names = scratch.prepare<[string]>('select name from kept_fields').all();
  return keptFields(new Set(names.map(([name]) => name)));
}
