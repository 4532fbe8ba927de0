/** The table of CSS properties that compose knows: what each may say, and how it is read. */
import type { CssNode } from 'css-tree';
import type { ContentPart, Style } from '../style.js';
import { type Property, type Setting, SIDES } from './property.js';
import {
  type Computed,
  color,
  constant,
  count,
  either,
  keyword,
  length,
  number,
  positiveExtent,
  positiveLength,
  positiveSize,
  type Reader,
  single,
  size,
} from './readValue.js';
import { shorthands } from './shorthands.js';

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

/** `thin`, `medium`, `thick` or a length. */
const strokeWidth: Reader<number> = (tokens) => {
  const token = single(tokens);
  const named = { thin: 0.75, medium: 2.25, thick: 3.75 };
  if (token?.type !== 'Identifier') return positiveLength(tokens);
  const found = Object.entries(named).find(([name]) => name === token.name);
  return found === undefined ? undefined : constant(found[1]);
};

const background: Reader<string | undefined> = (tokens) =>
  keyword('transparent')(tokens) ? constant(undefined) : color(tokens);

const fontSize: Reader<number> = (tokens) => {
  const token = single(tokens);
  if (token?.type === 'Identifier' && token.name === 'smaller') return ({ em }) => em / 1.2;
  if (token?.type === 'Identifier' && token.name === 'larger') return ({ em }) => em * 1.2;
  if (token?.type !== 'Percentage') return positiveLength(tokens);
  const share = Number(token.value) / 100;
  return ({ em }) => em * share;
};

const fontWeight: Reader<number> = (tokens) => {
  const word = keyword('normal', 'bold')(tokens);
  if (word !== undefined) return (circumstance) => (word(circumstance) === 'bold' ? 700 : 400);
  const token = single(tokens);
  return token?.type === 'Number' && /^[1-9]00$/.test(token.value)
    ? constant(Number(token.value))
    : undefined;
};

/** The first family named is the one that prints; those after it are for a browser that lacks it. */
const fontFamily: Reader<string> = (tokens) => {
  const first = tokens.findIndex((token) => token.type === 'Operator');
  const names = first < 0 ? tokens : tokens.slice(0, first);
  const token = single(names);
  if (token?.type === 'String') return constant(token.value);
  const words = names.map((name) => (name.type === 'Identifier' ? name.name : undefined));
  return words.includes(undefined) || words.length === 0 ? undefined : constant(words.join(' '));
};

const lineHeight: Reader<Style['lineHeight']> = (tokens) => {
  const factor = number(tokens);
  if (factor !== undefined) return (circumstance) => ({ factor: factor(circumstance) });
  const token = single(tokens);
  if (token?.type !== 'Percentage') return either(keyword('normal'), positiveLength)(tokens);
  const share = Number(token.value) / 100;
  return ({ em }) => em * share;
};

const letterSpacing: Reader<number> = (tokens) => (keyword('normal')(tokens) ? constant(0) : length(tokens));

const position: Reader<Style['position']> = (tokens) => {
  const token = single(tokens);
  if (token?.type !== 'Function') return keyword('static', 'absolute')(tokens);
  const name = single(token.children.toArray());
  return token.name === 'running' && name?.type === 'Identifier'
    ? constant({ running: name.name })
    : undefined;
};

const pageName: Reader<string> = (tokens) => {
  const token = single(tokens);
  if (token?.type !== 'Identifier') return undefined;
  return token.name === 'auto' ? ({ parent }) => parent.page : constant(token.name);
};

const content: Reader<Style['content']> = (tokens) => {
  const word = keyword('normal', 'none')(tokens);
  if (word !== undefined) return word;
  const parts = tokens.map(contentPart);
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length && known.length > 0 ? constant(known) : undefined;
};

function contentPart(token: CssNode): ContentPart | undefined {
  if (token.type === 'String') return { kind: 'string', text: token.value };
  if (token.type !== 'Function') return undefined;
  const argument = single(token.children.toArray());
  if (argument?.type !== 'Identifier') return undefined;
  const { name } = argument;
  if (token.name === 'attr') return { kind: 'attribute', name };
  if (token.name === 'element') return { kind: 'element', name };
  if (token.name === 'counter' && (name === 'page' || name === 'pages'))
    return { kind: 'counter', counter: name };
  return undefined;
}

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
