/**
 * Defines pieces and outcomes, which select makes from the records. A piece is one mailing to one owner: the content of
 * one envelope.
 */
import type { Facets, RecordValues } from './recordModel.js';
import type { RejectedReason, SuppressedReason } from './records.js';

export interface Piece {
  /** Place in print order, from 1. */
  readonly seq: number;
  /** The owner's; empty if there is none. */
  readonly zip: string;
  /** Whether another post than that of the United States delivers it. */
  readonly isAbroad: boolean;
  readonly email: string;
  readonly facets: Facets;
  /** The facets as one text; pieces with the same text print the same variants. */
  readonly facetsKey: string;
  /** What its letters print; the piece id is still empty. */
  readonly record: RecordValues;
  /** The further vehicles of its owner, each with a letter of its own; left out where there is none. */
  readonly others?: readonly Omit<Piece, 'others'>[];
}

export type Reason = RejectedReason | SuppressedReason;

/** One of `of` parts of a mailing, counted from 1. A VIN is always in the same part. */
export interface Wave {
  readonly number: number;
  readonly of: number;
}
