/** Style: what the cascade says of one element, every length in points as far as it can be known without layout. */
import type { Color, Points } from '../../shapes/units.js';

/** A share of the width of the containing block. */
export interface Percent {
  readonly percent: number;
}
export type Extent = Points | Percent;
export type Size = Extent | 'auto';

export type Display =
  | 'none'
  | 'block'
  | 'inline'
  | 'list-item'
  | 'table'
  | 'table-caption'
  | 'table-column-group'
  | 'table-column'
  | 'table-header-group'
  | 'table-row-group'
  | 'table-footer-group'
  | 'table-row'
  | 'table-cell';

export type StrokeStyle = 'none' | 'solid' | 'dashed' | 'dotted';

/** One part of `content`. `element` stands in margin boxes only. */
export type ContentPart =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'counter'; readonly counter: 'page' | 'pages' }
  | { readonly kind: 'element'; readonly name: string };

export interface Style {
  display: Display;
  position: 'static' | 'absolute' | { readonly running: string };
  top: Size;
  right: Size;
  bottom: Size;
  left: Size;
  width: Size;
  height: Size;
  minHeight: Points;
  maxWidth: Extent | 'none';
  boxSizing: 'content-box' | 'border-box';
  marginTop: Size;
  marginRight: Size;
  marginBottom: Size;
  marginLeft: Size;
  paddingTop: Extent;
  paddingRight: Extent;
  paddingBottom: Extent;
  paddingLeft: Extent;
  borderTopWidth: Points;
  borderRightWidth: Points;
  borderBottomWidth: Points;
  borderLeftWidth: Points;
  borderTopStyle: StrokeStyle;
  borderRightStyle: StrokeStyle;
  borderBottomStyle: StrokeStyle;
  borderLeftStyle: StrokeStyle;
  /** Undefined is the text colour. */
  borderTopColor: Color | undefined;
  borderRightColor: Color | undefined;
  borderBottomColor: Color | undefined;
  borderLeftColor: Color | undefined;
  /** Drawn around the box, `outlineOffset` away from it; it takes no room. */
  outlineWidth: Points;
  outlineStyle: StrokeStyle;
  outlineColor: Color | undefined;
  outlineOffset: Points;
  /** The same at the sides; auto is the offset. */
  outlineSideOffset: Points | 'auto';
  /** Undefined is transparent. */
  backgroundColor: Color | undefined;
  color: Color;
  fontFamily: string;
  fontSize: Points;
  fontWeight: number;
  fontStyle: 'normal' | 'italic';
  lineHeight: Points | { readonly factor: number } | 'normal';
  letterSpacing: Points;
  textTransform: 'none' | 'uppercase' | 'lowercase' | 'capitalize';
  textDecoration: 'none' | 'underline';
  textAlign: 'left' | 'right' | 'center' | 'justify';
  textIndent: Points;
  whiteSpace: 'normal' | 'nowrap' | 'pre-line';
  verticalAlign: 'baseline' | 'top' | 'middle' | 'bottom' | 'super' | 'sub' | Points;
  breakBefore: 'auto' | 'page' | 'avoid';
  breakAfter: 'auto' | 'page' | 'avoid';
  breakInside: 'auto' | 'avoid';
  orphans: number;
  widows: number;
  /** Name of the page rule; empty for the general one. */
  page: string;
  listStyleType: ListStyle;
  borderCollapse: 'collapse';
  content: readonly ContentPart[] | 'normal' | 'none';
  anchor: 'none' | 'page-bottom';
  fitMinSize: Points | 'none';
  comb: number | 'none';
}

export type ListStyle =
  | 'none'
  | 'disc'
  | 'circle'
  | 'square'
  | 'decimal'
  | 'lower-alpha'
  | 'upper-alpha'
  | 'lower-roman'
  | 'upper-roman';

/** What an element has that nothing is said of. `fontFamily` is filled in with the first family of the fonts. */
export const INITIAL_STYLE: Style = {
  display: 'inline',
  position: 'static',
  top: 'auto',
  right: 'auto',
  bottom: 'auto',
  left: 'auto',
  width: 'auto',
  height: 'auto',
  minHeight: 0,
  maxWidth: 'none',
  boxSizing: 'content-box',
  marginTop: 0,
  marginRight: 0,
  marginBottom: 0,
  marginLeft: 0,
  paddingTop: 0,
  paddingRight: 0,
  paddingBottom: 0,
  paddingLeft: 0,
  borderTopWidth: 2.25,
  borderRightWidth: 2.25,
  borderBottomWidth: 2.25,
  borderLeftWidth: 2.25,
  borderTopStyle: 'none',
  borderRightStyle: 'none',
  borderBottomStyle: 'none',
  borderLeftStyle: 'none',
  borderTopColor: undefined,
  borderRightColor: undefined,
  borderBottomColor: undefined,
  borderLeftColor: undefined,
  outlineWidth: 2.25,
  outlineStyle: 'none',
  outlineColor: undefined,
  outlineOffset: 0,
  outlineSideOffset: 'auto',
  backgroundColor: undefined,
  color: '#000000',
  fontFamily: '',
  fontSize: 12,
  fontWeight: 400,
  fontStyle: 'normal',
  lineHeight: 'normal',
  letterSpacing: 0,
  textTransform: 'none',
  textDecoration: 'none',
  textAlign: 'left',
  textIndent: 0,
  whiteSpace: 'normal',
  verticalAlign: 'baseline',
  breakBefore: 'auto',
  breakAfter: 'auto',
  breakInside: 'auto',
  orphans: 2,
  widows: 2,
  page: '',
  listStyleType: 'disc',
  borderCollapse: 'collapse',
  content: 'normal',
  anchor: 'none',
  fitMinSize: 'none',
  comb: 'none',
};

/** What a child takes from its parent when nothing is said of it. */
export const INHERITED = [
  'color',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'lineHeight',
  'letterSpacing',
  'textTransform',
  'textDecoration',
  'textAlign',
  'textIndent',
  'whiteSpace',
  'orphans',
  'widows',
  'page',
  'listStyleType',
  'borderCollapse',
] as const satisfies readonly (keyof Style)[];

/** Copies one property between styles, keeping its type. */
export function copyProperty<Key extends keyof Style>(to: Style, from: Readonly<Style>, key: Key): void {
  to[key] = from[key];
}

/** The style a child starts from. */
export function inheritedStyle(parent: Readonly<Style>): Style {
  const style = { ...INITIAL_STYLE };
  for (const key of INHERITED) copyProperty(style, parent, key);
  return style;
}

/** An extent in points, percentages being shares of `base`. */
export function resolveExtent(extent: Extent, base: Points): Points {
  return typeof extent === 'number' ? extent : (extent.percent / 100) * base;
}
