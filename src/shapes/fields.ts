/**
 * The one table of record fields: what a template may read of a record (as `record.<name>`), and whether
 * it may decide by it (facet) or only print it (slot). A field without a declared list of values is a slot.
 */

/** A value that may decide what a letter says. Each variant fixes all facets that its documents read. */
export interface FacetField {
  readonly kind: 'facet';
  /** All values there are; `'campaign'` when the campaign file declares them (its vehicle lines). */
  readonly values: readonly FacetValue[] | 'campaign';
  /** Taken for a record that gives nothing, or nothing we know. */
  readonly otherwise: FacetValue | null;
}

/** A value that is only printed. The formats are applied at print; templates name them as `record.vin.last8`. */
export interface SlotField {
  readonly kind: 'slot';
  /** `line`: one line of text. `lines`: several, each on a line of its own (the address block). */
  readonly form: 'line' | 'lines';
  readonly formats: readonly SlotFormat[];
}

export type FacetValue = string | boolean;
export type SlotFormat = 'last8' | 'long';
export type RecordField = FacetField | SlotField;

export const RECORD_FIELDS = {
  language: { kind: 'facet', values: ['en', 'es'], otherwise: 'en' },
  lessor: { kind: 'facet', values: [true, false], otherwise: false },
  /** Name of the vehicle line of the campaign that covers the VIN. */
  vehicle_line: { kind: 'facet', values: 'campaign', otherwise: null },
  /** Number of the phase that the vehicle belongs to; it dates the letter. */
  phase: { kind: 'facet', values: 'campaign', otherwise: null },
  /** What the dealer says of a vehicle that no record of ours has; null where we know it ourselves. */
  stated_status: { kind: 'facet', values: ['new', 'used', 'certified'], otherwise: null },
  vin: { kind: 'slot', form: 'line', formats: ['last8'] },
  /** Name, company, street lines and last line in USPS form; up to six lines. */
  address: { kind: 'slot', form: 'lines', formats: [] },
  name: { kind: 'slot', form: 'line', formats: [] },
  model: { kind: 'slot', form: 'line', formats: [] },
  model_year: { kind: 'slot', form: 'line', formats: [] },
  first_use: { kind: 'slot', form: 'line', formats: ['long'] },
  /** The campaigns that are open on the vehicle, one on a line; a follow-up names them. */
  open_campaigns: { kind: 'slot', form: 'lines', formats: [] },
  piece_id: { kind: 'slot', form: 'line', formats: [] },
} as const satisfies Record<string, RecordField>;

export type FieldName = keyof typeof RECORD_FIELDS;

/** The facets of one record. */
export type Facets = Readonly<Record<string, FacetValue>>;

/**
 * The printed values of one record, by the name a slot bears in the markup (`vin`, `vin.last8`, `address`).
 * An array prints one line for each entry.
 */
export type SlotValues = Readonly<Record<string, string | readonly string[]>>;
