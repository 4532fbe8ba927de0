/** Defines a field of the record model, and what its value is computed from. */
import type { KnownColumn } from './columns.js';
import type { Owner, Vehicle } from './records.js';
import type { Language } from './units.js';

/** All that is known about a record once it is judged. */
export interface RecordFacts {
  readonly vin: string;
  readonly owner: Owner;
  readonly vehicle: Vehicle;
  readonly selected: Selected;
}

/** The answers to the conditions of texts: a character for each distinct one, `1` yes, `0` no, `?` unknown. */
export type Met = string;

/** What a mailing decided about a record. */
export interface Selected {
  readonly language: Language;
  /** Id of the vehicle line (name of the chart row) that covers the VIN; empty where none does. */
  readonly vehicleLine: string;
  /** The make of each vehicle line, where texts print it. */
  readonly makes?: ReadonlyMap<string, string> | undefined;
  /** Undefined for a campaign without phases. */
  readonly phase: number | undefined;
  /** Codes of the campaigns that cover the VIN and are not done on it, in the order of the mailing. */
  readonly openCampaigns: readonly string[];
  /** Answers to the conditions of texts; undefined if no text has one. */
  readonly met?: Met | undefined;
  /** Where texts print it: when the coverage of the vehicle ends, as `coverageEnd.ts` writes it. */
  readonly coverage?: { readonly end: string; readonly primaryEnd: string } | undefined;
  /** What its labels and cards print: `emission_label.number=A-17`. */
  readonly enclosed?: readonly string[] | undefined;
}

/** What an invented record is made for. */
export interface Invented {
  readonly language: Language;
  readonly vehicleLine: string;
  /** A model and a model year of the line; no year where the campaign names none. */
  readonly model: string;
  readonly modelYear: number | undefined;
  /** The make of its line. */
  readonly make?: string | undefined;
  readonly phase: number | undefined;
  readonly openCampaigns: readonly string[];
  readonly met?: Met | undefined;
}

export type FacetValue = string | boolean;
export type SlotValue = string | readonly string[];

interface Field {
  /** What its value comes from; `computed` values come from no record file. */
  readonly from: 'owner' | 'vehicle' | 'campaign' | 'computed';
  /** The columns of the record files that contain it. */
  readonly columns: readonly KnownColumn[];
  /** For the list of fields in templates/README.md. */
  readonly note: string;
  /** Whether a batch keeps it of each record, whatever its documents read: selection and the proof need it. */
  readonly isAlwaysKept?: true;
  /** Whether it is kept only for a mailing whose texts print it, so that other mailings do not carry it. */
  readonly isOccasional?: true;
}

/** A value that may decide what a letter says. Each variant fixes all facets that its documents read. */
export interface FacetField extends Field {
  readonly kind: 'facet';
  /** All possible values; `'campaign'` if the campaign file declares them (its vehicle lines). */
  readonly values: readonly FacetValue[] | 'campaign';
  /** Used for a record without a value, or with one that is not declared. */
  readonly otherwise: FacetValue | null;
  readonly of: (facts: RecordFacts) => FacetValue | undefined;
  readonly sample: (invented: Invented) => FacetValue | undefined;
}

/** What the value of a slot is printed with. */
export interface PrintContext {
  readonly language: Language;
  /** From the markup: the line of each campaign by its code. */
  readonly campaignLines: Readonly<Record<string, string>>;
}

/** A value that is only printed. Templates name its formats as `record.vin.last8`. */
export interface SlotField extends Field {
  readonly kind: 'slot';
  /**
   * Where the scratch keeps it: `key`, in the sort key of pieces; `piece`, with each piece; `group`, once for
   * all records that share it; `none`, because it is only known when it is printed.
   */
  readonly stored: 'key' | 'piece' | 'group' | 'none';
  /** Whether it may be of any width, so that it has to be tried in the fixed boxes of the documents. */
  readonly isTried?: true;
}

/** One line of text. */
export interface LineField extends SlotField {
  readonly form: 'line';
  readonly of: (facts: RecordFacts) => string;
  readonly sample: (invented: Invented) => string;
  /** Whether its spaces are set as those of a text are: never those of names and addresses. */
  readonly isTypeset?: true;
  /** How it is printed without a format; unchanged if missing. */
  readonly print?: (value: string, context: PrintContext) => string;
  readonly formats: Readonly<Record<string, (value: string, context: PrintContext) => string>>;
}

/** Several lines of text, each on a line of its own. */
export interface LinesField extends SlotField {
  readonly form: 'lines';
  /** Whether each line is a value with its name, `name=value`, and templates print one of them by its name. */
  readonly isNamed?: true;
  readonly of: (facts: RecordFacts) => readonly string[];
  readonly sample: (invented: Invented) => readonly string[];
  readonly print?: (value: readonly string[], context: PrintContext) => readonly string[];
}

export type RecordField = FacetField | LineField | LinesField;
