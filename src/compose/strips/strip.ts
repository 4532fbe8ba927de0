/** Defines strips, which fill a page from top to bottom and are never split. */
import type { Place } from '../../base/problems.js';
import type { Item } from '../../shapes/layout/composition.js';
import type { Color, Points } from '../../shapes/units.js';
import type { BlockBox, TableBox } from '../boxes/box.js';
import type { Content } from '../content/content.js';
import type { Strokes } from '../geometry/strokes.js';

/** What may happen between a strip and the one above it. */
export type BreakRule = 'auto' | 'avoid' | 'page';

export interface Strip {
  /** Margin between it and the strip above; dropped at the top of a page. */
  readonly gap: Points;
  readonly before: BreakRule;
  /** Name of the kind of page it goes on. */
  readonly page: string;
  readonly content: Content;
  /** Drawn along its top if it opens a page: the border of a row, which the row above draws otherwise. */
  readonly topEdge: readonly Item[];
  /** Strips repeated above it if it opens a page: the head of its table. */
  readonly head: readonly Strip[];
  /** Drawn from its top on, in the columns beside it. */
  readonly beside: readonly Item[];
  /** Out-of-flow boxes on the page of this strip. */
  readonly anchored: readonly Anchored[];
  readonly place: Place;
}

/** Background and borders of a block, behind the strips `from` to `to`. */
export interface Decoration extends Strokes {
  readonly from: number;
  readonly to: number;
  readonly x: Points;
  readonly width: Points;
  readonly background: Color | undefined;
  /**
   * How far an outline extends beyond its box, at the sides and above and below. Each page closes its part of the
   * outline.
   */
  readonly outset?: { readonly x: Points; readonly y: Points };
  /** Outlines of one group are one around all that they stand around. */
  readonly group?: string;
  /** Whether it is around a heading, or whatever else begins what is below it. */
  readonly begins?: boolean;
}

/** Strips `from` to `to` are kept together. */
export interface Group {
  readonly from: number;
  readonly to: number;
  /** Where on the page they stand; undefined for below what is above them. */
  readonly foot: Foot | undefined;
  readonly place: Place;
}

/** The part of a page in which a group stands after all that is above it. */
export interface Foot {
  /** From where the last third of the page begins, or with its end at the bottom of the page. */
  readonly anchor: 'page-last-third' | 'page-bottom';
  /** Margin between its end and the bottom of the page. */
  readonly below: Points;
}

/** Content from top to bottom, in drawing order. */
export interface Flow {
  readonly strips: readonly Strip[];
  readonly decorations: readonly Decoration[];
  readonly groups: readonly Group[];
  /** Margin left over at the end. */
  readonly gapBelow: Points;
}

/** A box at a fixed position on its page. Its items are relative to the left edge of the sheet. */
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
