/** What the page of open vehicles beside a follow-up's batch shows, by area and by dealer. */

export interface OpenCounts {
  readonly title: string;
  readonly subject: string;
  /** Codes of the campaigns, the columns of both tables. */
  readonly codes: readonly string[];
  readonly total: OpenCount;
  readonly areas: readonly OpenCount[];
  readonly dealers: readonly OpenCount[];
  /** What the reader must know about the counts, one paragraph each. */
  readonly notes: readonly string[];
}

export interface OpenCount {
  /** Area office, or code of the dealer; empty where it is not known. */
  readonly label: string;
  /** Name of the dealer. */
  readonly name: string;
  readonly area: string;
  /** Vehicles on which anything is open, each once. */
  readonly vehicles: number;
  /** Vehicles on which each campaign is open, in the order of the codes. */
  readonly open: readonly number[];
}
