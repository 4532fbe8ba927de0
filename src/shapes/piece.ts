/**
 * Pieces and outcomes: what select makes of the records. A piece is one mailing to one owner: what goes into
 * one envelope.
 */
import type { Facets, RecordValues } from './recordModel.js';
import type { RejectedReason, SuppressedReason } from './records.js';

export interface Piece {
  /** Place in print order, from 1. */
  readonly seq: number;
  /** Of its owner; empty where there is none. */
  readonly zip: string;
  readonly email: string;
  readonly facets: Facets;
  /** The facets as one text: pieces with the same print the same variants. */
  readonly facetsKey: string;
  /** What its letters print; the piece id is still empty. */
  readonly record: RecordValues;
}

export type Reason = RejectedReason | SuppressedReason;

/** One of `of` parts of a mailing, counted from 1. A VIN is always in the same one. */
export interface Wave {
  readonly number: number;
  readonly of: number;
}
