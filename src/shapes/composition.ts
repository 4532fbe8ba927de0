/**
 * Composition: markup laid out on pages. What compose makes and print draws. Everything is in points from
 * the top left corner of its page, y down.
 */

import type { FaceId } from './fontBook.js';
import type { SlotValues } from './recordModel.js';
import type { Color, Language, Points } from './units.js';

/** A run of text on one baseline, in one face, size and color. Print adds nothing to its width. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: Points;
  readonly baseline: Points;
  readonly text: string;
  readonly face: FaceId;
  readonly size: Points;
  readonly color: Color;
  /** Added after each glyph. */
  readonly letterSpacing: Points;
  /** Added after each U+0020, and no other space: what justifies a line. */
  readonly wordSpacing: Points;
  /** In a slot block: text of the template, which reads the same in every letter of the variant. */
  readonly static: boolean;
  /** The last of its line, which ended with its paragraph or a line break, not because it was full. */
  readonly ends: boolean;
  readonly node: number;
}

export interface RectItem {
  readonly kind: 'rect';
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly height: Points;
  readonly fill: Color;
  readonly node: number;
}

/** A straight stroke, centered on its two ends. */
export interface LineItem {
  readonly kind: 'line';
  readonly x1: Points;
  readonly y1: Points;
  readonly x2: Points;
  readonly y2: Points;
  readonly width: Points;
  readonly color: Color;
  /** Lengths of dash and gap; empty for a solid line. */
  readonly dash: readonly Points[];
  readonly node: number;
}

/** The area of a link; its text is drawn by text items. */
export interface LinkItem {
  readonly kind: 'link';
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly height: Points;
  readonly href: string;
  readonly node: number;
}

/** One step of an outline, from the origin of its item: move, line, cubic curve (two control points, end), close. */
export type PathStep =
  | readonly ['M' | 'L', Points, Points]
  | readonly ['C', Points, Points, Points, Points, Points, Points]
  | readonly ['Z'];

/** A drawn outline, filled (nonzero winding), stroked or both. Its steps count from `x`, `y`. */
export interface PathItem {
  readonly kind: 'path';
  readonly x: Points;
  readonly y: Points;
  readonly steps: readonly PathStep[];
  readonly fill: Color | undefined;
  readonly stroke:
    | { readonly width: Points; readonly color: Color; readonly dash: readonly Points[] }
    | undefined;
  readonly node: number;
}

/** `comb` has one cell for each of its `maxLength` characters; `date` is text that a person writes as a date. */
export type FieldType = 'text' | 'comb' | 'date' | 'checkbox' | 'signature';

/** A form field: the area that a viewer lets a person fill. Its border and cells are drawn by other items. */
export interface FieldItem {
  readonly kind: 'field';
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly height: Points;
  /** Without a full stop. Fields of one name share one value. */
  readonly name: string;
  /** What it asks for, in words: read aloud, and shown when a person points at it. */
  readonly tooltip: string;
  readonly type: FieldType;
  /** `Yes` for a ticked checkbox; empty for none. */
  readonly value: string;
  readonly maxLength: number | undefined;
  readonly required: boolean;
  readonly face: FaceId;
  readonly size: Points;
  readonly color: Color;
  readonly node: number;
}

export type Item = TextItem | RectItem | LineItem | LinkItem | PathItem | FieldItem;

/** Where the filled lines of one slot block go: their origin is its top left corner. */
export interface Placement {
  /** Index into the layout's slot blocks. */
  readonly block: number;
  /** How many of the page's items come before it in reading order. */
  readonly after: number;
  readonly x: Points;
  readonly y: Points;
}

export interface Page {
  readonly width: Points;
  readonly height: Points;
  /** What every letter of the variant shares on this page, in drawing order. */
  readonly items: readonly Item[];
  /** What each record fills in. */
  readonly placements: readonly Placement[];
}

/** A node of the logical structure, in reading order; items point at it by index. -1 is an artifact. */
export interface StructureNode {
  /** Name of the element it came from, such as `h2`, `p`, `td`. */
  readonly element: string;
  readonly parent: number;
  /** Attributes that accessibility needs: `scope`, `alt`, `aria-label`, `lang`, `colspan`, `rowspan`. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Composition {
  readonly title: string;
  readonly language: Language;
  readonly pages: readonly Page[];
  readonly structure: readonly StructureNode[];
}

/** How a slot block is drawn for all records that write as many lines in it, each as it stands in its value. */
export interface Outline {
  /** As one of the records has them. */
  readonly items: readonly Item[];
  /** Indexes of the text items whose text each record has of its own. */
  readonly lines: readonly number[];
}

/** One slot block with a record's values in it. Items are relative to the block's top left corner. */
export interface FilledBlock {
  readonly height: Points;
  readonly items: readonly Item[];
  /** One and the same for all records that are drawn alike but for `texts`; absent where a line was broken. */
  readonly outline?: Outline;
  /** With an outline: the texts of its lines. */
  readonly texts?: readonly string[];
}

/** All slot blocks of a layout, filled for one record. */
export interface Filling {
  readonly blocks: readonly FilledBlock[];
  /** The heights of all blocks: two records with the same key share a composition. */
  readonly key: string;
}

/** A composition and what one record fills into it: what print takes. */
export interface Part {
  readonly composition: Composition;
  readonly filling: Filling;
}

/** A value that does not go into its fixed box even at the smallest size allowed. */
export interface Misfit {
  readonly code: 'TEXT_TOO_WIDE';
  readonly slot: string;
  readonly value: string;
}

/**
 * Markup whose static part is broken into lines already. It can be filled for a record and put on pages
 * for the heights that the filling has.
 */
export interface Layout {
  readonly document: string;
  /** Slot names it prints. */
  readonly slots: readonly string[];
  /** Breaks the slot blocks into lines with one record's values. */
  fill(values: SlotValues): Filling | Misfit;
  /** Puts everything on pages. Pure: the same key gives the same composition. */
  compose(filling: Filling): Composition;
}
