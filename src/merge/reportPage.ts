/** Defines a page of figures, a plot and tables: the report on a campaign, and the index of its evidence. */

export interface ReportPage {
  readonly title: string;
  /** Small words above the heading: what kind of page it is. */
  readonly kind: string;
  readonly heading: string;
  readonly line: string;
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  /** None, or one. */
  readonly plots: readonly ReportPlot[];
  readonly tables: readonly ReportTable[];
  readonly notes: readonly string[];
}

/** A drawing in units of its own, 700 wide and 200 tall. */
export interface ReportPlot {
  /** What it shows, for those who cannot see it. */
  readonly label: string;
  readonly lines: readonly { readonly y: number; readonly text: string }[];
  readonly bars: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly fill: string;
  }[];
  readonly texts: readonly { readonly x: number; readonly text: string }[];
  readonly keys: readonly {
    readonly x: number;
    readonly textX: number;
    readonly fill: string;
    readonly text: string;
  }[];
}

export interface ReportTable {
  readonly title: string;
  readonly columns: readonly ReportCell[];
  readonly rows: readonly { readonly cells: readonly ReportCell[] }[];
}

export interface ReportCell {
  readonly text: string;
  /** Class of the cell: where its text stands, and how wide its column is. */
  readonly side: 'name' | 'word' | 'count' | 'hash';
}
