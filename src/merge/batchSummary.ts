/** Defines what the summary page of a batch shows. The batch fills it; the `batch-summary` template prints it. */

export interface BatchSummary {
  readonly title: string;
  readonly campaign: { readonly code: string; readonly title: string };
  /** `Phase 5`, or what else the batch selected. */
  readonly phase: string;
  /** The date of the letters, in words. */
  readonly date: string;
  /** What there is to print and mail, as large as the page allows. */
  readonly totals: readonly SummaryFigure[];
  readonly figures: readonly SummaryFigure[];
  /** What needs attention before the batch is printed. */
  readonly notes: readonly string[];
  readonly files: readonly SummaryFile[];
  readonly groups: readonly SummaryGroup[];
  /** What the batch was made from. */
  readonly sources: readonly string[];
}

export interface SummaryFigure {
  readonly label: string;
  readonly value: number;
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
