/**
 * Pieces and outcomes: what select makes of the records. A piece is one mailing to one owner: what goes into
 * one envelope.
 */
import type { Owner, RejectedReason, SuppressedReason } from './records.js';
import type { IsoDay, Language } from './units.js';

export interface Piece {
  /** Place in print order, from 1. */
  readonly seq: number;
  /** 17 characters, upper case. */
  readonly vin: string;
  /** Falls back to English where the campaign has no text in the owner's language. */
  readonly language: Language;
  readonly lessor: boolean;
  /** Name of the vehicle line (or chart row) of the campaign that covers the VIN. */
  readonly vehicleLine: string;
  /** Undefined for a campaign without phases. */
  readonly phase: number | undefined;
  readonly model: string;
  readonly modelYear: number | undefined;
  readonly firstUseDate: IsoDay | undefined;
  /** Codes of the campaigns that cover the VIN and are not done on it, in the order of the mailing. */
  readonly openCampaigns: readonly string[];
  readonly owner: Addressee;
}

/** What a piece takes of its owner. */
export type Addressee = Pick<Owner, 'name' | 'company' | 'zip' | 'email' | 'addressBlock'>;

export type Reason = RejectedReason | SuppressedReason;

/** One of `of` parts of a mailing, counted from 1. A VIN is always in the same one. */
export interface Wave {
  readonly number: number;
  readonly of: number;
}
