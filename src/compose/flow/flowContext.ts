/** What laying out a flow needs at hand. */
import type { FontBook } from '../../shapes/fontBook.js';
import type { Points } from '../../shapes/units.js';
import type { Measure } from '../lines/measure.js';

export interface FlowContext {
  readonly fonts: FontBook;
  readonly measure: Measure;
  /** The sheet of a kind of page, which absolute boxes are placed on. */
  sheetOf(page: string): { readonly width: Points; readonly height: Points };
  /** Width of a kind of page between its margins. */
  widthOf(page: string): Points;
}
