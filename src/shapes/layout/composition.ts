/**
 * Defines a composition: markup laid out on pages, which compose makes and print draws. Everything is in points from
 * the top left corner of its page, y down.
 */

import type { SlotValues } from '../recordModel.js';
import type { Color, Language, Points } from '../units.js';
import type { FaceId } from './fontBook.js';
import type { OutlineStroke, PathStep } from './outline.js';
import type { Drawn, Raster } from './picture.js';

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
  /** Added after each U+0020, and no other space, to justify a line. */
  readonly wordSpacing: Points;
  /** In a slot block: whether it is text of the template, which is the same in every letter of the variant. */
  readonly static: boolean;
  /** Whether it is the last on a line that ended with its paragraph or a line break, not because it was full. */
  readonly ends: boolean;
  /** Given for a part of a word that is broken over lines. */
  readonly part?: WordPart;
  readonly node: number;
}

/** A part of a word that is broken over lines. */
export interface WordPart {
  /** What a reader gets in its place: the whole word for its first part, nothing for the others. */
  readonly reads: string;
  /** Whether the word goes on after it. */
  readonly goesOn: boolean;
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

/** A straight stroke, centered on the line between its two ends. */
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

/** A drawn outline, filled (nonzero winding unless it says otherwise), stroked or both. Its steps are relative to `x`, `y`. */
export interface PathItem {
  readonly kind: 'path';
  readonly x: Points;
  readonly y: Points;
  readonly steps: readonly PathStep[];
  readonly fill: Color | undefined;
  readonly evenOdd?: boolean;
  readonly stroke: OutlineStroke | undefined;
  readonly node: number;
}

/** `comb` has one cell for each of its `maxLength` characters; `date` is text that is filled in as a date. */
export type FieldType = 'text' | 'comb' | 'date' | 'checkbox' | 'signature';

/** A form field: the area that can be filled in. Other items draw its border and cells. */
export interface FieldItem {
  readonly kind: 'field';
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly height: Points;
  /** Without periods. Fields of the same name share one value. */
  readonly name: string;
  /** Its label, which screen readers announce and viewers show as a tooltip. */
  readonly tooltip: string;
  readonly type: FieldType;
  /** `Yes` for a checked checkbox; empty for no value. */
  readonly value: string;
  readonly maxLength: number | undefined;
  readonly required: boolean;
  readonly face: FaceId;
  readonly size: Points;
  readonly color: Color;
  readonly node: number;
}

/** A picture, as large as the area that it fills. */
export interface PictureItem {
  readonly kind: 'picture';
  readonly x: Points;
  readonly y: Points;
  readonly width: Points;
  readonly height: Points;
  readonly picture: Raster | Drawn;
  /** Says what it shows; empty for ornament. */
  readonly alternative: string;
  readonly node: number;
}

export type Item = TextItem | RectItem | LineItem | LinkItem | PathItem | FieldItem | PictureItem;

/** Where the filled lines of a slot block go. Their origin is its top left corner. */
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
  /** What all letters of the variant share on this page, in drawing order. */
  readonly items: readonly Item[];
  /** What each record fills in. */
  readonly placements: readonly Placement[];
  /** Where the sheet is folded, from its top; absent where that is not known. */
  readonly folds?: readonly Points[];
}

/** A node of the logical structure, in reading order. Items refer to it by index; -1 is an artifact. */
export interface StructureNode {
  /** Name of its element, such as `h2`, `p`, `td`. */
  readonly element: string;
  readonly parent: number;
  /** Attributes that accessibility needs: `scope`, `alt`, `aria-label`, `lang`, `colspan`, `rowspan`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The place in a template or campaign file that its element came from, as in `data-at`. */
  readonly at?: string | undefined;
  /** `data-statute` and `data-change` where it has them: not printed, shown to who looks at it. */
  readonly marks?: Readonly<Record<string, string>> | undefined;
}

export interface Composition {
  readonly title: string;
  readonly language: Language;
  readonly pages: readonly Page[];
  readonly structure: readonly StructureNode[];
}

/** How a slot block is drawn for all records with the same number of unbroken lines. */
export interface Outline {
  /** With the texts of one of these records. */
  readonly items: readonly Item[];
  /** Indexes of the text items whose text differs from record to record. */
  readonly lines: readonly number[];
}

/** One slot block with a record's values in it. Items are relative to the block's top left corner. */
export interface FilledBlock {
  readonly height: Points;
  readonly items: readonly Item[];
  /** Shared by all records that differ only in `texts`; missing if a line was broken. */
  readonly outline?: Outline;
  /** If there is an outline, the texts of its lines. */
  readonly texts?: readonly string[];
}

/** All slot blocks of a layout, filled for one record. */
export interface Filling {
  readonly blocks: readonly FilledBlock[];
  /** The heights of all blocks: two records with the same key share a composition. */
  readonly key: string;
}

/** A composition and what one record fills in; the input of print. */
export interface FilledComposition {
  readonly composition: Composition;
  readonly filling: Filling;
}

/** A value that does not fit its fixed box even at the smallest allowed size. */
export interface Misfit {
  readonly code: 'TEXT_TOO_WIDE';
  readonly slot: string;
  readonly value: string;
}

/** Pages of a typical record, both as the text is declared and as it is set. */
export interface Fit {
  readonly natural: number;
  readonly pages: number;
}

/**
 * Markup whose static part is already broken into lines. It can be filled for a record and placed on pages
 * with the heights of the filling.
 */
export interface Layout {
  readonly document: string;
  /** What became of the pages that it aims for; undefined for a document without an aim. */
  readonly fit?: Fit | undefined;
  /** The names of the slots that it prints. */
  readonly slots: readonly string[];
  /** Breaks the slot blocks into lines with one record's values. */
  fill(values: SlotValues): Filling | Misfit;
  /** Places everything on pages. Pure: the same key always returns the same composition. */
  compose(filling: Filling): Composition;
}
