/** Defines what the summary page of a batch shows. The batch fills it; the `batch-summary` template prints it. */

export interface BatchSummary {
  readonly title: string;
  readonly campaign: { readonly code: string; readonly title: string };
  /** `Phase 5`, or what else the batch selected. */
  readonly phase: string;
  /** The date of the letters, in words. */
  readonly date: string;
  readonly figures: readonly { readonly label: string; readonly value: number }[];
  readonly groups: readonly SummaryGroup[];
  readonly files: readonly SummaryFile[];
  readonly notes: readonly string[];
}

export interface SummaryGroup {
  readonly title: string;
  readonly rows: readonly SummaryRow[];
}

export interface SummaryRow {
  readonly label: string;
  readonly mailed: number;
  readonly suppressed: number;
  readonly rejected: number;
  readonly total: number;
  /** Length of the row's bar as a percentage of the longest, 0 to 100. */
  readonly share: number;
}

export interface SummaryFile {
  readonly name: string;
  readonly pages: number;
  readonly sheets: number;
  readonly pieces: number;
  /** Shortened for reading. */
  readonly sha256: string;
}
