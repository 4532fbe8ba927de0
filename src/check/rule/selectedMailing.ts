/** What a batch has selected and is about to print, as rules look at it. */
import type { Place } from '../../base/problems.js';

/** The records of one region. */
export interface SelectedPart {
  readonly name: string;
  /** Of this part, whatever became of them. */
  readonly records: number;
  readonly mailed: number;
}

export interface SelectedMailing {
  /** The documents of a piece. */
  readonly documents: readonly string[];
  readonly records: number;
  readonly mailed: number;
  /** Records by the reason for which they are not mailed. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Regions that the campaign names. */
  readonly regions: readonly SelectedPart[];
  /** Values that the file declares of the facets that its documents read, with the pieces that have each. */
  readonly variants: readonly { readonly facet: string; readonly value: string; readonly pieces: number }[];
  /** Texts with conditions that no piece reads. */
  readonly unread: readonly Place[];
  /** Files that suppress records, each with how many. */
  readonly suppressing: readonly { readonly file: string; readonly records: number }[];
  /** Whether addresses in Puerto Rico are among those that are mailed. */
  readonly puertoRico: boolean;
  /** Vehicles of the phases or of the campaign that it mails, as the file states them; undefined while one is not known. */
  readonly population: number | undefined;
  /** Records that belong to that population. */
  readonly covered: number;
  /** What an earlier batch did, to compare with. */
  readonly earlier:
    | {
        readonly name: string;
        readonly records: number;
        readonly reasons: Readonly<Record<string, number>>;
      }
    | undefined;
}

/** A batch of nothing: what an example starts from. */
export const NOTHING_SELECTED: SelectedMailing = {
  documents: ['owner-letter'],
  records: 0,
  mailed: 0,
  reasons: {},
  regions: [],
  variants: [],
  unread: [],
  suppressing: [],
  puertoRico: false,
  population: undefined,
  covered: 0,
  earlier: undefined,
};
