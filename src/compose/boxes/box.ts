/** Defines boxes: the styled tree before anything is measured. */
import type { Place } from '../../base/problems.js';
import type { Item } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import type { Area } from '../geometry/blockGeometry.js';
import type { Style } from '../style/style.js';
import type { Marker, TextStyle } from '../text/textStyle.js';

/**
 * What a line of a paragraph is made of. Runs of white space are collapsed to one space; forced newlines stand alone.
 * What does not wrap is broken only when it is wider than a whole line.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly textStyle: TextStyle; readonly wraps: boolean }
  | { readonly kind: 'newline'; readonly textStyle: TextStyle }
  | {
      readonly kind: 'slot';
      readonly name: string;
      readonly textStyle: TextStyle;
      readonly wraps: boolean;
      readonly transform: Style['textTransform'];
    }
  | { readonly kind: 'counter'; readonly counter: 'page' | 'pages'; readonly textStyle: TextStyle };

/** Text that is broken into lines. Its style is that of the block that holds it. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: Readonly<Style>;
  /** The text style of the block's own font, which sets the minimum height of each line. */
  readonly strut: TextStyle;
  readonly inlines: readonly Inline[];
  readonly marker: Marker | undefined;
  readonly place: Place;
}

export interface BlockBox {
  readonly kind: 'block';
  readonly style: Readonly<Style>;
  readonly children: readonly Box[];
  readonly place: Place;
}

export interface Cell {
  readonly box: BlockBox;
  readonly colspan: number;
  readonly rowspan: number;
}

export interface Row {
  readonly style: Readonly<Style>;
  readonly cells: readonly Cell[];
  readonly place: Place;
  /** Whether it is printed once for each line of the lists in its slots. */
  readonly repeats: boolean;
}

export interface TableBox {
  readonly kind: 'table';
  readonly style: Readonly<Style>;
  /** Styles of the columns that have a `col`, left to right. */
  readonly columns: readonly Readonly<Style>[];
  readonly caption: BlockBox | undefined;
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  readonly place: Place;
}

/** Out of the flow, at a fixed position on its page. */
export interface AbsoluteBox {
  readonly kind: 'absolute';
  readonly box: BlockBox | TableBox;
}

/** Out of the flow, in a margin box of this page and the pages after it. */
export interface RunningBox {
  readonly kind: 'running';
  readonly name: string;
  readonly box: BlockBox | TableBox;
}

/** A field, a picture or a drawing, which fills the content area of its block. */
export interface ReplacedBox {
  readonly kind: 'replaced';
  readonly style: Readonly<Style>;
  readonly place: Place;
  heightOf(width: Points): Points;
  draw(area: Area): readonly Item[];
}

export type Box = BlockBox | Paragraph | ReplacedBox | TableBox | AbsoluteBox | RunningBox;
