/** Content: a drawing of known height, the same in every letter or filled for each record or page. */
import type { Item, Misfit } from '../../shapes/composition.js';
import type { SlotValues } from '../../shapes/recordModel.js';
import type { Points } from '../../shapes/units.js';
import type { TracedLines } from './tracedLines.js';

/** Something drawn. Items are relative to the top of the strip, and to the left edge of the flow. */
export interface Drawn {
  readonly height: Points;
  readonly items: readonly Item[];
}

/**
 * Adds the lines of a record whose values print as they stand; false for one that has a line to be broken.
 * Records of one shape are drawn alike but for their texts.
 */
export type Trace = (values: SlotValues, lines: TracedLines) => boolean;

/** What is drawn anew for each record. */
export interface SlotContent {
  /** Slots it prints, in order. */
  readonly slots: readonly string[];
  /** Undefined when its height depends on the values. */
  readonly fixedHeight: Points | undefined;
  /** What all records share: drawn with the page, at the same origin. `fill` leaves it out. */
  readonly backdrop: readonly Item[];
  /** `scale` sets its text smaller. A misfit when it must not grow and does not fit. */
  fill(values: SlotValues, scale: number): Drawn | Misfit;
  /** Undefined where a text decides by more than its width what is drawn. */
  readonly trace: Trace | undefined;
}

/** The numbers that a page counter prints. */
export interface PageNumbers {
  readonly page: number;
  readonly pages: number;
}

export type Content =
  | ({ readonly kind: 'static' } & Drawn)
  | { readonly kind: 'slots'; readonly content: SlotContent }
  /** Text with a page counter: of one height, whatever the numbers. */
  | { readonly kind: 'numbered'; readonly height: Points; draw(numbers: PageNumbers): readonly Item[] };
