/** What a campaign, or several asked together, say of one vehicle, and what they are told besides the vehicle. */
import type { OwnerFlag } from './columns.js';
import type { Vehicle } from './records.js';

/** How zones or campaigns divide a vehicle of the population: `several` and `none` are what a partition should not have. */
export type Division = 'one' | 'several' | 'none';

export type Coverage =
  | {
      readonly kind: 'not_covered';
      /** The column whose value would decide, where what is known does not; undefined where it is certain. */
      readonly missing?: string | undefined;
      /** Whether the population file says otherwise than the lines. */
      readonly differs?: boolean | undefined;
      /** `none` for a vehicle that only belongs to no part. */
      readonly division?: Division | undefined;
    }
  | {
      /** It has another code: that of another zone, or of another campaign that divides the population. */
      readonly kind: 'other_code';
      readonly code: string;
      /** Undefined where campaigns divide the population, and no zones. */
      readonly zone?: string | undefined;
      readonly division?: Division | undefined;
    }
  | {
      readonly kind: 'covered';
      /** Id of the vehicle line (name of the chart row where it belongs to none); empty where the file names none. */
      readonly line: string;
      /** Undefined for a campaign without phases. */
      readonly phase: number | undefined;
      /** Id of its zone; undefined where no zones divide the population. */
      readonly zone?: string | undefined;
      /** Undefined where nothing divides the population. */
      readonly division?: Division | undefined;
      /** Id of the notice that the population file gives it. */
      readonly notice?: string | undefined;
      /** Whether the lines would not cover it, though the population file does. */
      readonly differs?: boolean | undefined;
      /** Where several campaigns were asked, the codes of those that cover it. */
      readonly codes?: readonly string[];
    };

/** One row of a population file. */
export interface PopulationRow {
  readonly line?: string | undefined;
  readonly phase?: number | undefined;
  readonly zone?: string | undefined;
  readonly notice?: string | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

export type OwnerFacts = Readonly<Record<OwnerFlag, boolean>>;

/** What is known of a record besides its vehicle; undefined is unknown. */
export interface CoverageFacts {
  /** What the owner says yes or no to. */
  readonly owner?: OwnerFacts | undefined;
  /** Codes of the campaigns under which work is done on the vehicle, and the names of the outcomes found on it. */
  readonly repairedUnder?: ReadonlySet<string> | undefined;
  /** Its rows of the population files by the code of the campaign; null where a file does not have it. */
  readonly population?: Readonly<Record<string, PopulationRow | null>> | undefined;
}

/**
 * What a campaign says of one vehicle. The VIN counts only where a line lists VINs or ranges of them. `facts` are what
 * is known besides: what the owner says yes or no to, under which campaigns work is done.
 */
export type CoverageOf = (vin: string, vehicle: Vehicle, facts?: CoverageFacts) => Coverage;
