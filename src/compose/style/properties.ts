/** The table of CSS properties that compose knows: what each may say, and how it is read. */

import { type Property, type Setting, SIDES } from './property.js';
import {
  background,
  content,
  fontFamily,
  fontSize,
  fontWeight,
  letterSpacing,
  lineHeight,
  pageName,
  position,
  strokeWidth,
} from './propertyReaders.js';
import {
  type Computed,
  color,
  count,
  either,
  keyword,
  length,
  positiveExtent,
  positiveLength,
  positiveSize,
  type Reader,
  size,
} from './readValue.js';
import { shorthands } from './shorthands.js';
import type { Style } from './style.js';

/** A property that sets one part of the style. */
function longhand<Key extends keyof Style>(
  name: string,
  key: Key,
  values: string,
  read: Reader<Style[Key]>,
): Property {
  return {
    name,
    keys: [key],
    values,
    read(tokens) {
      const computed = read(tokens);
      return computed === undefined ? undefined : [setting(key, computed)];
    },
  };
}

/** A property that a browser needs and that changes nothing here: its one value is what we do anyway. */
function settled(name: string, ...words: readonly string[]): Property {
  const read = keyword(...words);
  return { name, keys: [], values: words.join(', '), read: (tokens) => (read(tokens) ? [] : undefined) };
}

function setting<Key extends keyof Style>(key: Key, computed: Computed<Style[Key]>): Setting {
  return {
    key,
    apply(style, circumstance) {
      style[key] = computed(circumstance);
    },
  };
}

const STROKES = ['none', 'solid', 'dashed', 'dotted'] as const;

const LENGTH = 'length';
const EXTENT = 'length, %';
const SIZE = 'length, %, auto';

const BORDERS: readonly Property[] = SIDES.flatMap(({ css, name }) => [
  longhand(`border-${css}-width`, `border${name}Width`, 'length, thin, medium, thick', strokeWidth),
  longhand(`border-${css}-style`, `border${name}Style`, STROKES.join(', '), keyword(...STROKES)),
  longhand(`border-${css}-color`, `border${name}Color`, 'color', color),
]);

const SPACING: readonly Property[] = SIDES.flatMap(({ css, name }) => [
  longhand(`margin-${css}`, `margin${name}`, SIZE, size),
  longhand(`padding-${css}`, `padding${name}`, EXTENT, positiveExtent),
]);

const LONGHANDS: readonly Property[] = [
  longhand(
    'display',
    'display',
    'block, inline, list-item, none, table, table-row, table-cell and the other table roles',
    keyword(
      'none',
      'block',
      'inline',
      'list-item',
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
  ),
  longhand('position', 'position', 'static, absolute, running(name)', position),
  longhand('top', 'top', SIZE, size),
  longhand('right', 'right', SIZE, size),
  longhand('bottom', 'bottom', SIZE, size),
  longhand('left', 'left', SIZE, size),
  longhand('width', 'width', SIZE, positiveSize),
  longhand('height', 'height', 'length, auto', either(positiveLength, keyword('auto'))),
  longhand('min-height', 'minHeight', LENGTH, positiveLength),
  longhand('max-width', 'maxWidth', 'length, %, none', either(positiveExtent, keyword('none'))),
  longhand('box-sizing', 'boxSizing', 'content-box, border-box', keyword('content-box', 'border-box')),
  ...SPACING,
  ...BORDERS,
  longhand('outline-width', 'outlineWidth', 'length, thin, medium, thick', strokeWidth),
  longhand('outline-style', 'outlineStyle', STROKES.join(', '), keyword(...STROKES)),
  longhand('outline-color', 'outlineColor', 'color', color),
  longhand('outline-offset', 'outlineOffset', LENGTH, length),
  longhand('background-color', 'backgroundColor', 'color, transparent', background),
  longhand('color', 'color', 'color', color),
  longhand('font-family', 'fontFamily', 'family names; the first must be one of the fonts', fontFamily),
  longhand('font-size', 'fontSize', 'length, %, smaller, larger', fontSize),
  longhand('font-weight', 'fontWeight', 'normal, bold, 100-900', fontWeight),
  longhand('font-style', 'fontStyle', 'normal, italic', keyword('normal', 'italic')),
  longhand('line-height', 'lineHeight', 'number, length, %, normal', lineHeight),
  longhand('letter-spacing', 'letterSpacing', 'length, normal', letterSpacing),
  longhand(
    'text-transform',
    'textTransform',
    'none, uppercase, lowercase, capitalize',
    keyword('none', 'uppercase', 'lowercase', 'capitalize'),
  ),
  longhand('text-decoration', 'textDecoration', 'none, underline', keyword('none', 'underline')),
  longhand(
    'text-align',
    'textAlign',
    'left, right, center, justify',
    keyword('left', 'right', 'center', 'justify'),
  ),
  longhand('text-indent', 'textIndent', LENGTH, length),
  longhand('white-space', 'whiteSpace', 'normal, nowrap, pre-line', keyword('normal', 'nowrap', 'pre-line')),
  longhand(
    'vertical-align',
    'verticalAlign',
    'baseline, super, sub, length (in a line); top, middle, bottom (in a cell or margin box)',
    either(keyword('baseline', 'top', 'middle', 'bottom', 'super', 'sub'), length),
  ),
  longhand('break-before', 'breakBefore', 'auto, page, avoid', keyword('auto', 'page', 'avoid')),
  longhand('break-after', 'breakAfter', 'auto, page, avoid', keyword('auto', 'page', 'avoid')),
  longhand('break-inside', 'breakInside', 'auto, avoid', keyword('auto', 'avoid')),
  longhand('orphans', 'orphans', 'whole number', count),
  longhand('widows', 'widows', 'whole number', count),
  longhand('page', 'page', 'auto, name of an @page rule', pageName),
  longhand(
    'list-style-type',
    'listStyleType',
    'none, disc, circle, square, decimal, lower-alpha, upper-alpha, lower-roman, upper-roman',
    keyword(
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
  ),
  longhand('border-collapse', 'borderCollapse', 'collapse', keyword('collapse')),
  longhand(
    'content',
    'content',
    'strings, attr(), counter(page), counter(pages), element(name), normal, none',
    content,
  ),
  settled('list-style-position', 'outside'),
  settled('table-layout', 'fixed'),
  settled('overflow-wrap', 'anywhere', 'break-word'),
  settled('hyphens', 'none', 'manual'),
  settled('print-color-adjust', 'exact'),
];

/** Ours: custom properties, so that a browser passes over them. */
const ADDITIONS: readonly Property[] = [
  longhand('--anchor', 'anchor', 'none, page-bottom', keyword('none', 'page-bottom')),
  longhand('--fit-min-size', 'fitMinSize', 'none, length', either(keyword('none'), positiveLength)),
  longhand('--outline-side-offset', 'outlineSideOffset', 'auto, length', either(keyword('auto'), length)),
  longhand('--comb', 'comb', 'none, whole number', either(keyword('none'), count)),
];

/** All properties by name, in the order of the documentation. */
export const PROPERTIES: ReadonlyMap<string, Property> = new Map(
  [...LONGHANDS, ...shorthands((name) => longhandNamed(name)), ...ADDITIONS].map((property) => [
    property.name,
    property,
  ]),
);

function longhandNamed(name: string): Property | undefined {
  return LONGHANDS.find((property) => property.name === name);
}
