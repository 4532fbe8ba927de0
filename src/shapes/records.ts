/**
 * Defines records: the content of the record files after a row is read and checked. One record is one row of the
 * owners file.
 */
import type { Code, Problem } from '../base/problems.js';
import type {
  OWNER_CONTENTS,
  OwnerColumn,
  OwnerContent,
  VEHICLE_CONTENTS,
  VehicleColumn,
  VehicleContent,
} from './columns.js';
import type { IsoDay } from './units.js';
import type { WorkResult } from './work.js';

export type Origin = 'CBU' | 'NAP';
/** What a vehicle is to the dealer who has it. A demonstrator has not been sold yet; a rental belongs to the dealer's own fleet. */
export const VEHICLE_STATUSES = ['new', 'used', 'certified', 'demonstrator', 'rental'] as const;
export type VehicleStatus = (typeof VEHICLE_STATUSES)[number];

/** What the text of a column is read as. */
interface Contents extends Readonly<Record<OwnerContent | VehicleContent, string | number | boolean>> {
  readonly personal: string;
  readonly word: string;
  readonly flag: boolean;
  readonly text: string;
  readonly year: number;
  readonly day: IsoDay;
  readonly origin: Origin;
  readonly status: VehicleStatus;
}

/** The owner columns. Text is NFC with outer spaces removed. */
export type OwnerFields = {
  readonly [Column in OwnerColumn]: Contents[(typeof OWNER_CONTENTS)[Column]];
};

/** The recipient of a piece. */
export interface Owner extends OwnerFields {
  /** The address block in USPS form (Publication 28), up to six lines; empty if incomplete. */
  readonly addressBlock: readonly string[];
}

/** `modelYear` for the column `model_year`. */
export type VehicleField<Column extends string = VehicleColumn> =
  Column extends `${infer First}_${infer Rest}` ? `${First}${Capitalize<VehicleField<Rest>>}` : Column;

/** The vehicle columns, each under the name of its field. */
export type VehicleFields = {
  readonly [Column in VehicleColumn as VehicleField<Column>]?:
    | Contents[(typeof VEHICLE_CONTENTS)[Column]]
    | undefined;
};

/** Fields of which none may be forgotten, though their values may be unknown. */
export type Complete<Fields> = { readonly [Name in keyof Required<Fields>]: Fields[Name] | undefined };

/** What is known about a vehicle. */
export interface Vehicle extends VehicleFields {
  /** Code of the state, territory or military region that its owner lives in, or `abroad`. No column: the address says it. */
  readonly garagedIn?: string | undefined;
  /** Further columns that the campaign declares, by name. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

/** What was read from one row, valid or not. An invalid row keeps what could be read and lists what is wrong. */
interface Row {
  /** Physical line on which the row starts; the header is line 1. */
  readonly line: number;
  /** As in the file. */
  readonly writtenVin: string;
  /** Uppercase, without spaces. Trusted only if no problem names it. */
  readonly vin: string;
  /** In the order in which they count for the outcome; empty for a valid row. */
  readonly problems: readonly Problem[];
}

export interface OwnerRow extends Row {
  readonly owner: Owner;
  /** From the vehicle columns of the owners file; undefined if it has none. */
  readonly vehicle: Vehicle | undefined;
}

export interface VehicleRow extends Row {
  readonly vehicle: Vehicle;
}

export interface RemediedRow extends Row {
  readonly campaign: string;
  readonly date: IsoDay | undefined;
  /** Id of an inspection outcome, as written; empty where the row does not say it. */
  readonly outcome: string;
  readonly result?: WorkResult | undefined;
}

export interface ExcludedRow extends Row {
  readonly reason: string;
}

/** An address without a name. */
export type NewPlace = Pick<OwnerFields, 'address1' | 'address2' | 'city' | 'state' | 'zip' | 'country'>;

/** A row of what an address-quality vendor sent back. */
export interface AddressRow extends Row {
  /** Of the batch whose addresses were sent out; empty if the row names none. */
  readonly piece: string;
  /** Undefined where the row has no complete address. */
  readonly place: NewPlace | undefined;
  /** Day on which the owner moved. */
  readonly moved: IsoDay | undefined;
  /** Answer of delivery point validation: Y, N, S, D; empty if there is none. */
  readonly dpv: string;
  /** Sorts as the post wants the pieces; empty if it does not say. */
  readonly sort: string;
}

/** What an import changed in the address of an owner, or found out about it. */
export interface AddressChange {
  /** Day of the import. */
  readonly at: IsoDay;
  /** Bare name of the file. */
  readonly source: string;
  readonly piece: string;
  readonly dpv: string;
  readonly moved: IsoDay | undefined;
  /** The address block before and after; empty if it is not known. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A row of a population file. */
export interface PopulationEntry extends Row {
  /** The columns besides the VIN that are not blank: line, phase, zone, notice, campaign, attributes. */
  readonly named: readonly (readonly [column: string, value: string])[];
}

/** A row of the data file of a label or card. */
export interface EnclosedRow extends Row {
  /** Of the columns that it prints, in their order. */
  readonly values: readonly string[];
}

/** Reasons why a record is rejected, in the order in which they count. The first one that applies is reported. */
export const REJECTED = [
  'ROW_MALFORMED',
  'VIN_LENGTH',
  'VIN_CHARACTER',
  'VIN_CHECK_DIGIT',
  'DATE_INVALID',
  'MODEL_YEAR_MISMATCH',
  'NAME_MISSING',
  'ADDRESS_INCOMPLETE',
  'GLYPH_MISSING',
  'TEXT_TOO_WIDE',
  'VEHICLE_INCOMPLETE',
] as const satisfies readonly Code[];

/** Problems of a row that is used nevertheless. */
const REPORTED: ReadonlySet<Code> = new Set(['ADDRESS_DOUBTFUL', 'TEXT_MISREAD']);

/** Whether the row can be used in spite of its problems, if any. */
export function isUsable({ problems }: { readonly problems: readonly Problem[] }): boolean {
  return problems.length === 0 || problems.every(({ code }) => REPORTED.has(code));
}

/** Reasons why a valid record is not mailed, in the order in which they count. */
export const SUPPRESSED = [
  'EXCLUDED',
  'NOT_COVERED',
  'OTHER_PHASE',
  'OTHER_NOTICE',
  'OTHER_CODE',
  'PHASE_NOT_AVAILABLE',
  'OTHER_WAVE',
  'ALREADY_REMEDIED',
  'DUPLICATE_VIN',
] as const;

export type RejectedReason = (typeof REJECTED)[number];
export type SuppressedReason = (typeof SUPPRESSED)[number];
export type OutcomeKind = 'mailed' | 'suppressed' | 'rejected';
