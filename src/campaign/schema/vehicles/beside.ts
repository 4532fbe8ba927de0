/** What the files beside a campaign file add to the rules of the campaign: its brand's, and those that list its zones. */
import type { Make, PlaceSets } from '../brandCodes.js';
import type { Zone } from './population.js';

/** Zones, with what their conditions refer to. */
export interface ZoneList {
  /** Code of the campaign whose file lists them. */
  readonly code: string;
  readonly zones: readonly Zone[];
  /** Sets of places of that campaign and its brand. */
  readonly places: PlaceSets;
}

export interface Beside {
  /** Name of the brand. */
  readonly brand: string;
  readonly makes: readonly Make[];
  readonly areas: PlaceSets;
  /** Names of the fields of its claim form; undefined without a brand file. */
  readonly claim_fields?: readonly string[] | undefined;
  /** Undefined for a population that no zones divide. */
  readonly zones: ZoneList | undefined;
}
