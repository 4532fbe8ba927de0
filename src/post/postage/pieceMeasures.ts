/** Computes what a piece weighs and how thick it is, from its paper. */
import type { EnvelopeProfile } from '../envelopes/envelopeProfile.js';
import type { PieceMeasures } from './postageTiers.js';

export interface Paper {
  readonly gramsPerSquareMeter: number;
  /** Of one sheet. */
  readonly millimeters: number;
  /** Of an empty envelope. */
  readonly envelopeGrams: number;
}

/** What is in an envelope. */
export interface PieceContent {
  /** Printed sheets of letter size. */
  readonly sheets: number;
  /** Each kind of enclosure that is no document. */
  readonly enclosed: readonly {
    readonly count: number;
    /** Of one; 0 where nobody knows. */
    readonly grams: number;
    /** Of one, from stock; those of labels and cards are printed sheets. */
    readonly sheets: number;
  }[];
}

/** 8-1/2 by 11 inches. */
const SQUARE_METERS = 0.2159 * 0.2794;
/** Front and back of the envelope. */
const WALLS = 2;

/** Rounded to a tenth of a gram and a hundredth of a millimeter. Folded sheets lie on one another, and so do the envelope's walls. */
export function pieceMeasures(
  { sheets, enclosed }: PieceContent,
  paper: Paper,
  { folds }: Pick<EnvelopeProfile, 'folds'>,
): PieceMeasures {
  const layers = folds.length + 1;
  const grams =
    paper.envelopeGrams +
    sheets * SQUARE_METERS * paper.gramsPerSquareMeter +
    enclosed.reduce((sum, { count, grams: each }) => sum + count * each, 0);
  const stocked = enclosed.reduce((sum, { count, sheets: each }) => sum + count * each, 0);
  const millimeters = (sheets * layers + stocked + WALLS) * paper.millimeters;
  return { grams: Math.round(grams * 10) / 10, millimeters: Math.round(millimeters * 100) / 100 };
}
