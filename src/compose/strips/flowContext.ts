/** Holds what laying out a flow needs. */
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Points } from '../../shapes/units.js';
import type { Span } from '../geometry/blockGeometry.js';
import type { Measure } from '../text/measure.js';

export interface SheetSize {
  readonly width: Points;
  readonly height: Points;
}

export interface FlowContext {
  readonly fonts: FontBook;
  readonly measure: Measure;
  /** The sheet of a kind of page, on which absolute boxes are placed. */
  sheetOf(page: string): SheetSize;
  /** The left and right edges of the sheet, as x in this flow. */
  boundsOf(page: string): Span;
  /** Width of a kind of page between its margins. */
  widthOf(page: string): Points;
}
