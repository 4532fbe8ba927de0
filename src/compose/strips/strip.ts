/** Strips: what a page is filled with from top to bottom. None is ever cut in two. */
import type { Place } from '../../base/problems.js';
import type { Item, Misfit } from '../../shapes/composition.js';
import type { SlotValues } from '../../shapes/fields.js';
import type { Color, Points } from '../../shapes/units.js';
import type { BlockBox, TableBox } from '../boxes/box.js';
import type { StrokeStyle } from '../style/style.js';
import type { TracedLines } from '../content/tracedLines.js';

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
  /** Undefined when its height hangs on the values. */
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
  | ({ readonly kind: 'still' } & Drawn)
  | { readonly kind: 'slots'; readonly content: SlotContent }
  /** Text with a page counter: of one height, whatever the numbers. */
  | { readonly kind: 'numbered'; readonly height: Points; draw(numbers: PageNumbers): readonly Item[] };

/** What may happen between a strip and the one above it. */
export type BreakRule = 'auto' | 'avoid' | 'page';

export interface Strip {
  /** Margin between it and what stands above; nothing at the top of a page. */
  readonly gap: Points;
  readonly before: BreakRule;
  /** Name of the kind of page it wants. */
  readonly page: string;
  readonly content: Content;
  /** Drawn along its top where it opens a page: the border of a row, otherwise drawn by the row above. */
  readonly topEdge: readonly Item[];
  /** Strips drawn again above it where it opens a page: the head of its table. */
  readonly head: readonly Strip[];
  /** Out of the flow, on the page on which this strip falls. */
  readonly anchored: readonly Anchored[];
  readonly place: Place;
}

export interface Stroke {
  readonly width: Points;
  readonly style: StrokeStyle;
  readonly color: Color;
}

/** Background and borders of a block, behind the strips `from` to `to`. */
export interface Decoration {
  readonly from: number;
  readonly to: number;
  readonly x: Points;
  readonly width: Points;
  readonly background: Color | undefined;
  readonly top: Stroke | undefined;
  readonly right: Stroke | undefined;
  readonly bottom: Stroke | undefined;
  readonly left: Stroke | undefined;
  /** How far an outline reaches out of its box: beside it, and above and below. Each page closes its own. */
  readonly outset?: { readonly x: Points; readonly y: Points };
}

/** Strips `from` to `to` stand together. With `toBottom` they end so far above the bottom of the page. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly toBottom: Points | undefined;
  readonly place: Place;
}

/** Content from top to bottom, in drawing order. */
export interface Flow {
  readonly strips: readonly Strip[];
  readonly decorations: readonly Decoration[];
  readonly groups: readonly Group[];
  /** Margin left over at the end. */
  readonly gapBelow: Points;
}

/** A box at a place of its page. Its items are relative to the left edge of the sheet. */
export interface PlacedBox {
  readonly kind: 'absolute';
  /** From the top of the sheet, or from its bottom to the bottom of the box. */
  readonly edge: 'top' | 'bottom';
  readonly distance: Points;
  readonly content: Content;
  readonly place: Place;
}

export interface RunningContent {
  readonly kind: 'running';
  readonly name: string;
  readonly box: BlockBox | TableBox;
}

export type Anchored = PlacedBox | RunningContent;
