/** The question whether a buyer may get the form, and its answer. */
import type { Code } from '../../base/problems.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Vehicle, VehicleStatus } from '../../shapes/records.js';

/** What a dealer states about the vehicle. It fills in what our records lack. */
export type Stated = Pick<Vehicle, 'model' | 'modelYear' | 'status' | 'productionDate' | 'garagedIn'>;

export interface DisclosureQuestion {
  readonly campaign: Campaign;
  /** 17 characters, uppercase, checked. */
  readonly vin: string;
  /** What our records have; undefined for a VIN that is not in them. */
  readonly recorded: Vehicle | undefined;
  readonly stated: Stated;
  /** What the population files of the campaigns have of the VIN, by code; a campaign without an entry is judged by its lines. */
  readonly population?: CoverageFacts['population'];
  /** Codes done and outcomes found on this VIN. */
  readonly done: ReadonlySet<string>;
  /** The other campaigns; the recalls among them count. */
  readonly others: readonly Campaign[];
}

export interface Refusal {
  readonly code: Extract<Code, `DISCLOSURE_${string}` | 'VEHICLE_NOT_COVERED' | 'VIN_INVALID'>;
  readonly why: string;
}

export type Ruling =
  | { readonly kind: 'refused'; readonly reasons: readonly [Refusal, ...Refusal[]] }
  | {
      readonly kind: 'granted';
      /** False if only the dealer's statement identifies the vehicle. */
      readonly known: boolean;
      readonly model: string;
      readonly modelYear: number;
      readonly status: VehicleStatus;
      /** Undefined for a campaign without phases, and for a vehicle whose phase is unknown. */
      readonly phase: number | undefined;
    };
