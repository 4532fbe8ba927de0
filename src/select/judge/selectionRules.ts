/** What the judge of a mailing goes by. */
import type { VinReader } from '../../base/facts/vinRules.js';
import type { Problem } from '../../base/problems.js';
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Reason, Wave } from '../../shapes/piece.js';
import type { Met } from '../../shapes/recordField.js';
import type { OwnerRow, Vehicle } from '../../shapes/records.js';
import type { TextConditions } from '../../shapes/textConditions.js';
import type { Language } from '../../shapes/units.js';
import type { RepairCodes } from '../codes/repairCodes.js';
import type { KeptFields } from '../pieces/keptFields.js';
import type { CoverageRules } from './coverage.js';
import type { NoticeEffect } from './noticeEffects.js';
import type { NoticeRule } from './noticeRule.js';

export interface SelectionRules extends CoverageRules {
  /** How the VINs of the mailing are read. */
  readonly vins: VinReader;
  readonly repairs: RepairCodes;
  /** Codes of the campaigns that have a population file. */
  readonly populations: readonly string[];
  readonly phases: PhaseRule;
  /** The notice that is mailed; undefined for a follow-up. */
  readonly notice?: NoticeRule | undefined;
  /** What notices do to the record of a vehicle; none if left out. */
  readonly effects?: readonly NoticeEffect[] | undefined;
  readonly wave: Wave | undefined;
  /** Languages that the mailing has texts in; any other falls back to English. */
  readonly languages: readonly Language[];
  /** The fields that are kept of each record. */
  readonly kept: KeptFields;
  /** Returns the problem of a valid row that only the letter shows: text too wide for its box. */
  readonly check: (row: OwnerRow) => Problem | undefined;
  /** Whether vehicles with open campaigns are counted by dealer. */
  readonly countsOpen: boolean;
  /** Undefined for a mailing whose texts are the same for every record. */
  readonly texts?: TextRules | undefined;
  /** The make of each vehicle line; undefined for a mailing that does not print it. */
  readonly makes?: ReadonlyMap<string, string> | undefined;
  /** The labels and cards that pieces have; none if left out. */
  readonly enclosed?: readonly EnclosedRule[] | undefined;
  /** When the coverage of a vehicle ends; undefined for a mailing that does not print it. */
  readonly ends?: EndsOf | undefined;
  /**
   * What a finished batch made of these records, in input order: then only what their texts depend on is judged. Left
   * out where the outcomes are not known yet.
   */
  readonly outcomes?: AsyncIterator<MadeOutcome> | undefined;
}

/** The outcome of a record in a finished batch. */
export interface MadeOutcome {
  readonly line: number;
  /** Empty if it was mailed. */
  readonly reason: Reason | '';
}

/** When the coverage of a vehicle ends, and the columns that keep it from being known. */
export type EndsOf = (of: {
  readonly vehicle: Vehicle;
  readonly line: string | undefined;
  readonly phase: number | undefined;
  readonly zone?: string | undefined;
  readonly population: CoverageFacts['population'];
}) => { readonly end: string; readonly primaryEnd: string; readonly missing: readonly string[] };

/** A label or card of a mailing, in the order of their data files. */
export interface EnclosedRule {
  readonly id: string;
  /** Bare name of its data file. */
  readonly file: string;
  /** Whether a piece with these answers has it. */
  readonly isFor: (met: Met | undefined) => boolean;
}

/** How the texts of a mailing depend on its records. */
export interface TextRules {
  readonly answer: TextConditions['answer'];
  readonly inputs: TextConditions['inputs'];
  /** Id of the notice that is mailed. */
  readonly notice: string;
  /** The bit of each notice that earlier batches mailed, by its name; undefined without earlier batches. */
  readonly mailed: ReadonlyMap<string, number> | undefined;
}

/**
 * `all`: every vehicle. `one`: the requested phase. `available`: every phase whose remedy is available. `awaiting`: every
 * phase whose remedy is not.
 */
export type PhaseRule =
  | { readonly kind: 'all' }
  | { readonly kind: 'one'; readonly phase: number }
  | { readonly kind: 'available' | 'awaiting'; readonly phases: readonly number[] };
