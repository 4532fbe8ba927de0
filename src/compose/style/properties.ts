/**
 * The table of CSS properties. A new property is one entry here: its type, its part in the cascade, its errors
 * and its row in templates/README.md follow from it, and a test requires two values that look different.
 */
import type { FontFeature } from '../../shapes/layout/fontBook.js';
import type { Color } from '../../shapes/units.js';
import { gridColumns, gridPlace } from './gridSyntax.js';
import { type Property, ROLES, type Role, SIDES, type Side } from './property.js';
import {
  content,
  figures,
  fitAim,
  fitLineHeight,
  fontFamily,
  fontSize,
  fontWeight,
  groupName,
  letterSpacing,
  lineHeight,
  pageName,
  position,
  strokeWidth,
} from './propertySyntax.js';
import {
  color,
  count,
  either,
  keyword,
  length,
  named,
  positiveExtent,
  positiveLength,
  positiveSize,
  share,
  size,
} from './syntax.js';
import type { Extent, GridColumns, GridPlace, Size } from './values.js';

const STROKE_STYLE = keyword('none', 'solid', 'dashed', 'dotted');
export type StrokeStyle = 'none' | 'solid' | 'dashed' | 'dotted';

const AUTO: Size = 'auto';

/** Elements that have their own box in the flow. */
const BOXES: readonly Role[] = ['block', 'table'];

/** Elements that contain lines or pass properties of lines on to the blocks inside. */
const CONTAINERS: readonly Role[] = ['root', 'block', 'table', 'rows', 'row', 'cell'];

const TEXT = {
  inherited: true,
  appliesTo: ROLES.filter((role) => role !== 'column'),
  drawnBy: 'text/textStyle',
};
const LINES = {
  inherited: true,
  appliesTo: [...CONTAINERS, 'marginBox'] as readonly Role[],
  drawnBy: 'paragraphs/flowParagraph',
};
const OFFSET = { appliesTo: BOXES, drawnBy: 'flow/placeAbsolute' };
const OUTLINE = { appliesTo: ['block', 'table', 'row'] as readonly Role[], drawnBy: 'strips/decorate' };
const FIT = { appliesTo: ['root'] as readonly Role[], drawnBy: 'fit/fitAim' };
const BREAK = { appliesTo: ['block', 'table', 'row'] as readonly Role[], drawnBy: 'flow/flowBox' };

/** Where a border of this side is drawn. A row has none on its left and right, which belong to its cells. */
function bordered(side: Side): readonly Role[] {
  const row: readonly Role[] = side === 'Top' || side === 'Bottom' ? ['row'] : [];
  return ['block', 'table', ...row, 'cell'];
}

export const PROPERTIES = {
  display: entry({
    name: 'display',
    syntax: keyword(
      'block',
      'grid',
      'inline',
      'list-item',
      'none',
      'table',
      'table-caption',
      'table-column-group',
      'table-column',
      'table-header-group',
      'table-row-group',
      'table-footer-group',
      'table-row',
      'table-cell',
    ),
    initial: 'inline',
    appliesTo: ROLES.filter((role) => !['root', 'generated', 'marginBox'].includes(role)),
    drawnBy: 'boxes/buildBoxes',
  }),
  gridTemplateColumns: entry<GridColumns | 'none'>({
    name: 'grid-template-columns',
    syntax: either(keyword('none'), gridColumns),
    initial: 'none',
    appliesTo: ['block'],
    drawnBy: 'grid/gridSpans',
  }),
  gridColumn: entry<GridPlace | 'auto'>({
    name: 'grid-column',
    syntax: either(keyword('auto'), gridPlace),
    initial: 'auto',
    appliesTo: BOXES,
    drawnBy: 'grid/placeItems',
  }),
  alignItems: entry({
    name: 'align-items',
    syntax: keyword('normal', 'start', 'center', 'end', 'baseline'),
    initial: 'normal',
    appliesTo: ['block'],
    drawnBy: 'grid/gridRow',
  }),
  rowGap: entry({
    name: 'row-gap',
    syntax: positiveLength,
    initial: 0,
    appliesTo: ['block'],
    drawnBy: 'flow/flowGrid',
  }),
  columnGap: entry({
    name: 'column-gap',
    syntax: positiveLength,
    initial: 0,
    appliesTo: ['block'],
    drawnBy: 'grid/gridSpans',
  }),
  columnCount: entry({
    name: 'column-count',
    syntax: either(keyword('auto'), count),
    initial: 'auto',
    appliesTo: ['block'],
    drawnBy: 'strips/balanceColumns',
  }),
  position: entry({
    name: 'position',
    syntax: position,
    initial: 'static',
    appliesTo: ['block', 'inline', 'table'],
    drawnBy: 'boxes/buildBoxes',
  }),
  top: entry({ name: 'top', syntax: size, initial: AUTO, ...OFFSET }),
  right: entry({ name: 'right', syntax: size, initial: AUTO, ...OFFSET }),
  bottom: entry({ name: 'bottom', syntax: size, initial: AUTO, ...OFFSET }),
  left: entry({ name: 'left', syntax: size, initial: AUTO, ...OFFSET }),
  width: entry({
    name: 'width',
    syntax: positiveSize,
    initial: AUTO,
    appliesTo: ['block', 'table', 'cell', 'column', 'marginBox'],
    drawnBy: 'geometry/blockGeometry',
  }),
  height: entry({
    name: 'height',
    syntax: either(positiveLength, keyword('auto')),
    initial: 'auto',
    appliesTo: ['block', 'row', 'cell'],
    drawnBy: 'geometry/blockGeometry',
  }),
  minHeight: entry({
    name: 'min-height',
    syntax: positiveLength,
    initial: 0,
    appliesTo: ['block'],
    drawnBy: 'geometry/blockGeometry',
  }),
  maxWidth: entry({
    name: 'max-width',
    syntax: either(positiveExtent, keyword('none')),
    initial: 'none',
    appliesTo: BOXES,
    drawnBy: 'geometry/blockGeometry',
  }),
  boxSizing: entry({
    name: 'box-sizing',
    syntax: keyword('content-box', 'border-box'),
    initial: 'content-box',
    appliesTo: ['block'],
    drawnBy: 'geometry/blockGeometry',
  }),
  ...sided('margin', '', () => ({
    syntax: size,
    initial: 0 as Size,
    appliesTo: ['block', 'table', 'marginBox'],
    drawnBy: 'geometry/blockGeometry',
  })),
  ...sided('padding', '', () => ({
    syntax: positiveExtent,
    initial: 0 as Extent,
    appliesTo: ['block', 'cell', 'marginBox'],
    drawnBy: 'geometry/blockGeometry',
  })),
  ...sided('border', 'Width', (side) => ({
    syntax: strokeWidth,
    initial: 2.25,
    appliesTo: bordered(side),
    drawnBy: 'geometry/strokes',
  })),
  ...sided('border', 'Style', (side) => ({
    syntax: STROKE_STYLE,
    initial: 'none' as StrokeStyle,
    appliesTo: bordered(side),
    drawnBy: 'geometry/strokes',
  })),
  // a border without its own color has the color of the text
  ...sided('border', 'Color', (side) => ({
    syntax: color,
    initial: undefined as Color | undefined,
    appliesTo: bordered(side),
    drawnBy: 'geometry/strokes',
  })),
  outlineWidth: entry({ name: 'outline-width', syntax: strokeWidth, initial: 2.25, ...OUTLINE }),
  outlineStyle: entry({ name: 'outline-style', syntax: STROKE_STYLE, initial: 'none', ...OUTLINE }),
  outlineColor: entry<Color | undefined>({
    name: 'outline-color',
    syntax: color,
    initial: undefined,
    ...OUTLINE,
  }),
  outlineOffset: entry({ name: 'outline-offset', syntax: length, initial: 0, ...OUTLINE }),
  backgroundColor: entry({
    name: 'background-color',
    syntax: either(color, named('transparent', undefined)),
    initial: undefined,
    appliesTo: ['block', 'table', 'rows', 'row', 'cell'],
    drawnBy: 'flow/flowBox',
  }),
  color: entry({ name: 'color', syntax: color, initial: '#000000', ...TEXT }),
  // the style above the root element sets the first font family
  fontFamily: entry({ name: 'font-family', syntax: fontFamily, initial: '', ...TEXT }),
  fontSize: entry({ name: 'font-size', syntax: fontSize, initial: 12, ...TEXT }),
  fontWeight: entry({ name: 'font-weight', syntax: fontWeight, initial: 400, ...TEXT }),
  fontStyle: entry({ name: 'font-style', syntax: keyword('normal', 'italic'), initial: 'normal', ...TEXT }),
  fontVariantCaps: entry({
    name: 'font-variant-caps',
    syntax: keyword('normal', 'small-caps'),
    initial: 'normal',
    ...TEXT,
  }),
  fontVariantNumeric: entry<readonly FontFeature[]>({
    name: 'font-variant-numeric',
    syntax: figures,
    initial: [],
    ...TEXT,
  }),
  lineHeight: entry({ name: 'line-height', syntax: lineHeight, initial: 'normal', ...TEXT }),
  letterSpacing: entry({ name: 'letter-spacing', syntax: letterSpacing, initial: 0, ...TEXT }),
  textTransform: entry({
    name: 'text-transform',
    syntax: keyword('none', 'uppercase', 'lowercase', 'capitalize'),
    initial: 'none',
    ...TEXT,
    drawnBy: 'text/transformText',
  }),
  textDecoration: entry({
    name: 'text-decoration',
    syntax: keyword('none', 'underline'),
    initial: 'none',
    ...TEXT,
  }),
  textAlign: entry({
    name: 'text-align',
    syntax: keyword('left', 'right', 'center', 'justify'),
    initial: 'left',
    ...LINES,
  }),
  textIndent: entry({ name: 'text-indent', syntax: length, initial: 0, ...LINES, appliesTo: CONTAINERS }),
  textWrap: entry({
    name: 'text-wrap',
    syntax: keyword('wrap', 'pretty', 'balance'),
    initial: 'wrap',
    ...LINES,
    appliesTo: CONTAINERS,
  }),
  hyphens: entry({
    name: 'hyphens',
    syntax: keyword('manual', 'auto'),
    initial: 'manual',
    ...TEXT,
    appliesTo: TEXT.appliesTo.filter((role) => role !== 'marginBox'),
    drawnBy: 'boxes/textInlines',
  }),
  whiteSpace: entry({
    name: 'white-space',
    syntax: keyword('normal', 'nowrap', 'pre-line'),
    initial: 'normal',
    ...TEXT,
    drawnBy: 'boxes/textInlines',
  }),
  verticalAlign: entry({
    name: 'vertical-align',
    syntax: {
      ...either(keyword('baseline', 'super', 'sub', 'top', 'middle', 'bottom'), length),
      values: 'baseline, super, sub, length (in a line); top, middle, bottom (in a cell or margin box)',
    },
    initial: 'baseline',
    appliesTo: ['inline', 'generated', 'cell', 'marginBox'],
    shows: (value, role) =>
      ['top', 'middle', 'bottom'].some((each) => each === value) === ['cell', 'marginBox'].includes(role),
    drawnBy: 'text/textStyle',
  }),
  breakBefore: entry({
    name: 'break-before',
    syntax: keyword('auto', 'page', 'avoid'),
    initial: 'auto',
    ...BREAK,
  }),
  breakAfter: entry({
    name: 'break-after',
    syntax: keyword('auto', 'page', 'avoid'),
    initial: 'auto',
    ...BREAK,
  }),
  breakInside: entry({
    name: 'break-inside',
    syntax: keyword('auto', 'avoid'),
    initial: 'auto',
    appliesTo: ['block', 'table', 'row', 'cell'],
    drawnBy: 'flow/flowBox',
  }),
  orphans: entry({ name: 'orphans', syntax: count, initial: 2, ...LINES, appliesTo: ['root', 'block'] }),
  widows: entry({ name: 'widows', syntax: count, initial: 2, ...LINES, appliesTo: ['root', 'block'] }),
  // empty for the general rule; inherited, so that everything in a landscape section is landscape
  page: entry({
    name: 'page',
    syntax: pageName,
    initial: '',
    inherited: true,
    appliesTo: BOXES,
    drawnBy: 'flow/flowBox',
  }),
  listStyleType: entry({
    name: 'list-style-type',
    syntax: keyword(
      'none',
      'disc',
      'circle',
      'square',
      'decimal',
      'lower-alpha',
      'upper-alpha',
      'lower-roman',
      'upper-roman',
    ),
    initial: 'disc',
    inherited: true,
    appliesTo: CONTAINERS,
    drawnBy: 'boxes/listMarker',
  }),
  content: entry({
    name: 'content',
    syntax: content,
    initial: 'normal',
    appliesTo: ['generated', 'marginBox'],
    drawnBy: 'boxes/buildInlines',
  }),
  // our own, as custom properties, so that browsers ignore them
  anchor: entry({
    name: '--anchor',
    syntax: keyword('none', 'page-bottom', 'page-last-third'),
    initial: 'none',
    appliesTo: ['block'],
    drawnBy: 'flow/flowBox',
  }),
  fitMinSize: entry({
    name: '--fit-min-size',
    syntax: either(keyword('none'), positiveLength),
    initial: 'none',
    appliesTo: ['block'],
    drawnBy: 'content/fixHeight',
  }),
  fit: entry({ name: '--fit', syntax: fitAim, initial: 'none', ...FIT }),
  fitFontSize: entry({
    name: '--fit-font-size',
    syntax: either(keyword('none'), positiveLength),
    initial: 'none',
    ...FIT,
  }),
  fitLineHeight: entry({
    name: '--fit-line-height',
    syntax: either(keyword('none'), fitLineHeight),
    initial: 'none',
    ...FIT,
  }),
  fitSpacing: entry({ name: '--fit-spacing', syntax: share, initial: 1, ...FIT }),
  fitLastLines: entry({
    name: '--fit-last-lines',
    syntax: either(keyword('none'), count),
    initial: 'none',
    ...FIT,
  }),
  opticalMargins: entry({
    name: '--optical-margins',
    syntax: keyword('none', 'auto'),
    initial: 'none',
    ...LINES,
    appliesTo: CONTAINERS,
  }),
  fitBelow: entry({
    name: '--fit-below',
    syntax: positiveLength,
    initial: 0,
    appliesTo: ['block'],
    drawnBy: 'content/fixHeight',
  }),
  outlineSideOffset: entry({
    name: '--outline-side-offset',
    syntax: either(keyword('auto'), length),
    initial: 'auto',
    ...OUTLINE,
  }),
  outlineGroup: entry({ name: '--outline-group', syntax: groupName, initial: 'none', ...OUTLINE }),
  comb: entry({
    name: '--comb',
    syntax: either(keyword('none'), count),
    initial: 'none',
    appliesTo: ['block', 'cell'],
    drawnBy: 'paragraphs/combContent',
  }),
};

/** An entry as its syntax types it. Most properties are not inherited. */
function entry<Value>(
  property: Omit<Property<Value>, 'initial' | 'inherited'> & {
    readonly initial: NoInfer<Value>;
    readonly inherited?: boolean;
  },
): Property<Value> {
  return { inherited: false, ...property };
}

type SidedKey<Start extends string, End extends string> = `${Start}${Side}${End}`;

/** The entries of a property that exists for each side: `margin-top`, `marginTop` and so on. */
function sided<const Start extends string, const End extends string, Value>(
  start: Start,
  end: End,
  of: (side: Side) => Omit<Property<Value>, 'name' | 'inherited'>,
): Readonly<Record<SidedKey<Start, End>, Property<Value>>> {
  const suffix = end === '' ? '' : `-${end.toLowerCase()}`;
  const entries = SIDES.map(({ css, name }) => [
    `${start}${name}${end}`,
    { name: `${start}-${css}${suffix}`, inherited: false, ...of(name) },
  ]);
  return Object.fromEntries(entries);
}
