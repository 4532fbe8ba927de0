/** Defines content: a drawing of known height, the same in every letter or filled for each record or page. */
import type { Item, Misfit } from '../../shapes/layout/composition.js';
import type { SlotValues } from '../../shapes/recordModel.js';
import type { Points } from '../../shapes/units.js';
import type { TracedLines } from './tracedLines.js';

/** Something drawn. Items are relative to the top of the strip, and to the left edge of the flow. */
export interface Drawn {
  readonly height: Points;
  readonly items: readonly Item[];
}

/**
 * Adds the lines of a record whose values print unchanged; returns false if a line has to be broken.
 * Records of the same shape are drawn the same, except for their texts.
 */
export type Trace = (values: SlotValues, lines: TracedLines) => boolean;

/** Content that is drawn again for each record. */
export interface SlotContent {
  /** The slots it prints, in order. */
  readonly slots: readonly string[];
  /** Undefined when its height depends on the values. */
  readonly fixedHeight: Points | undefined;
  /** Whether it is drawn once for each line of its lists, one below the other. */
  readonly repeats?: true;
  /** What all records share, drawn with the page at the same origin; `fill` does not return it. */
  readonly backdrop: readonly Item[];
  /** `scale` makes its text smaller. Returns a misfit if its height is fixed and the text does not fit. */
  fill(values: SlotValues, scale: number): Drawn | Misfit;
  /** Undefined if more than the width of a text decides what is drawn. */
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
  /** Text with a page counter; its height is the same for all numbers. */
  | { readonly kind: 'numbered'; readonly height: Points; draw(numbers: PageNumbers): readonly Item[] };
