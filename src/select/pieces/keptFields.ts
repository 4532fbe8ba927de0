/** Chooses the fields of the record model that a batch keeps of its records. */
import type { FacetField, LineField, LinesField, RecordField } from '../../shapes/recordField.js';
import { FACETS, type FacetName, SLOTS, type SlotName } from '../../shapes/recordModel.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from '../scratch/insertRows.js';

/** Grouped by how the scratch keeps them, each group in the order of the model. */
export interface KeptFields {
  readonly facets: readonly (readonly [FacetName, FacetField])[];
  /** Slots stored once for all records of a group. */
  readonly shared: readonly Slot[];
  /** Slots stored with each piece. */
  readonly own: readonly Slot[];
}

type Slot = readonly [SlotName, LineField | LinesField];

/** A field that no document reads is not stored and does not divide records into groups. */
export function keptFields(read: ReadonlySet<string>): KeptFields {
  const isKept = ([name, { isAlwaysKept }]: readonly [string, RecordField]): boolean =>
    isAlwaysKept === true || read.has(name);
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
