/** Boxes: what the styled tree comes to before anything is measured. */
import type { Place } from '../../base/problems.js';
import type { Item } from '../../shapes/composition.js';
import type { FaceId } from '../../shapes/fontBook.js';
import type { Color, Points } from '../../shapes/units.js';
import type { Style } from '../style/style.js';

/** How one run of text looks; everything in points. */
export interface Look {
  readonly face: FaceId;
  readonly size: Points;
  readonly color: Color;
  readonly letterSpacing: Points;
  /** How far the baseline is raised. */
  readonly shift: Points;
  /** Room above and below the line's baseline, half-leading included (CSS Inline 3, 4.2). */
  readonly above: Points;
  readonly below: Points;
  /** Undefined when not underlined. Distance below the baseline, positive, and thickness. */
  readonly underline: { readonly offset: Points; readonly thickness: Points } | undefined;
  readonly href: string | undefined;
  readonly node: number;
}

/**
 * A piece of a paragraph. White space of text is one space at most, but for newlines of their own. A piece that
 * does not wrap is broken only when it is wider than a whole line.
 */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly look: Look; readonly wraps: boolean }
  | { readonly kind: 'newline'; readonly look: Look }
  | {
      readonly kind: 'slot';
      readonly name: string;
      readonly look: Look;
      readonly wraps: boolean;
      readonly transform: Style['textTransform'];
    }
  | { readonly kind: 'counter'; readonly counter: 'page' | 'pages'; readonly look: Look };

/** What stands beside the first line of a list item. */
export interface Marker {
  readonly text: string;
  readonly look: Look;
}

/** Text that is broken into lines. Its style is that of the block that holds it. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: Readonly<Style>;
  /** The look of the block's own font: the least height of each line. */
  readonly strut: Look;
  readonly pieces: readonly Piece[];
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
}

export interface TableBox {
  readonly kind: 'table';
  readonly style: Readonly<Style>;
  /** Styles of the columns that are spoken of, from the left. */
  readonly columns: readonly Readonly<Style>[];
  readonly caption: BlockBox | undefined;
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  readonly place: Place;
}

/** Out of the flow, at a place of its page. */
export interface AbsoluteBox {
  readonly kind: 'absolute';
  readonly box: BlockBox | TableBox;
}

/** Out of the flow, in a margin box of this page and those after it. */
export interface RunningBox {
  readonly kind: 'running';
  readonly name: string;
  readonly box: BlockBox | TableBox;
}

/** Where a replaced element is drawn: its top is 0. */
export interface Area {
  readonly x: Points;
  readonly width: Points;
  readonly height: Points;
}

/** A field or a drawing: what fills the content of the block that holds it. */
export interface ReplacedBox {
  readonly kind: 'replaced';
  readonly style: Readonly<Style>;
  readonly place: Place;
  heightOf(width: Points): Points;
  draw(area: Area): readonly Item[];
}

export type Box = BlockBox | Paragraph | ReplacedBox | TableBox | AbsoluteBox | RunningBox;
