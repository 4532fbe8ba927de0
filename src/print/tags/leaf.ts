/** The leaves of the structure tree of a PDF file: marked content and annotations. */
import type { Branch } from '../content/elementTree.js';
import type { PdfReference } from '../pdfkit/pdfObjects.js';

/** Left, bottom, right and top on the page, in points from its lower left corner. */
export type Box = readonly [number, number, number, number];

/** A marked-content sequence of a page. */
export interface ContentLeaf {
  readonly kind: 'content';
  readonly page: PageKey;
  readonly mcid: number;
  /** The bounding box of what was drawn. */
  readonly box: Box | undefined;
  readonly text: string;
}

/** An annotation: a link or the widget of a form field. */
export interface ObjectLeaf {
  readonly kind: 'object';
  readonly page: PageKey;
  readonly annotation: PdfReference;
  /** Its key in the parent tree. */
  readonly key: number;
}

export interface PageKey {
  readonly reference: PdfReference;
  /** Its key in the parent tree. */
  readonly key: number;
}

export type Leaf = ContentLeaf | ObjectLeaf;

/** An element with the marked content and the annotations that were drawn for it. */
export type DrawnBranch = Branch<Leaf>;
