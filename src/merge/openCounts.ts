/** Defines what the open-vehicles page of a follow-up's batch shows, by area and by dealer. */

export interface OpenCounts {
  readonly title: string;
  readonly subject: string;
  /** The campaign codes, which are the columns of both tables. */
  readonly codes: readonly string[];
  readonly total: OpenCount;
  readonly areas: readonly OpenCount[];
  readonly dealers: readonly OpenCount[];
  /** What the reader should know about the counts, one paragraph each. */
  readonly notes: readonly string[];
}

export interface OpenCount {
  /** Area office or dealer code; empty if unknown. */
  readonly label: string;
  /** Name of the dealer. */
  readonly name: string;
  readonly area: string;
  /** Vehicles with at least one open campaign, each counted once. */
  readonly vehicles: number;
  /** Vehicles with each campaign open, in the order of the codes. */
  readonly open: readonly number[];
}
