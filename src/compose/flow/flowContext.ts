/** What laying out a flow needs at hand. */
import type { FontBook } from '../../shapes/fontBook.js';
import type { Points } from '../../shapes/units.js';
import type { Box } from '../boxes/box.js';
import type { Measure } from '../text/measure.js';
import type { Span } from '../geometry/blockGeometry.js';
import type { FlowBuilder } from '../strips/flowBuilder.js';

export interface FlowContext {
  readonly fonts: FontBook;
  readonly measure: Measure;
  /** Lays out a box of any kind. It is handed down, because boxes of all kinds hold one another. */
  flowBox(box: Box, room: Span, builder: FlowBuilder, context: FlowContext): void;
  /** The sheet of a kind of page, which absolute boxes are placed on. */
  sheetOf(page: string): { readonly width: Points; readonly height: Points };
  /** From one edge of the sheet to the other, as x of this flow. */
  boundsOf(page: string): Span;
  /** Width of a kind of page between its margins. */
  widthOf(page: string): Points;
}
