import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../src/compose/style/property.js';
import { STYLE_KEYS, type StyleKey, TABLE } from '../../src/compose/style/style.js';
import { lay } from './drawInLetters.js';

/** Two declarations of one property that look different, and what else is said of the element in both. */
interface Pair {
  readonly one: string;
  readonly other: string;
  readonly with?: string;
  /** Instead of the text of the element. */
  readonly inner?: string;
  /** Rules for what is around it. */
  readonly around?: string;
  /** Lines above it, so that it meets the end of the page. */
  readonly lines?: number;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

const set = (name: string, one: string, other: string, more: Omit<Pair, 'one' | 'other'> = {}): Pair => ({
  one: `${name}: ${one}`,
  other: `${name}: ${other}`,
  ...more,
});

const [marginTop, marginRight, marginBottom, marginLeft] = SIDES.map((side) =>
  set(`margin-${side}`, '0', '5pt', { with: 'text-align: center' }),
) as [Pair, Pair, Pair, Pair];
const [paddingTop, paddingRight, paddingBottom, paddingLeft] = SIDES.map((side) =>
  set(`padding-${side}`, '0', '5pt', { with: 'text-align: center' }),
) as [Pair, Pair, Pair, Pair];
const border = (part: string, one: string, other: string) =>
  SIDES.map((side) =>
    set(
      `border-${side}-${part}`,
      one,
      other,
      part === 'style' ? {} : { with: `border-${side}-style: solid` },
    ),
  ) as [Pair, Pair, Pair, Pair];
const [borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth] = border('width', '1pt', '4pt');
const [borderTopStyle, borderRightStyle, borderBottomStyle, borderLeftStyle] = border(
  'style',
  'solid',
  'dashed',
);
const [borderTopColor, borderRightColor, borderBottomColor, borderLeftColor] = border('color', 'red', 'blue');

const outlined = { with: 'outline-style: solid' };
const GIVES_WAY = 'line-height: 1; --fit-line-height: 0.5; --fit-font-size: 5pt';
const ROOM = { around: 'p { font-size: inherit }', lines: 16 };
const HALVES = 'body { display: grid; grid-template-columns: 1fr 1fr }';
const SPACED = '<p style="margin: 30pt 0">aa</p><p>bb</p>';
const SLOT = '<slot name="value"></slot>';
const TWO = '<p>aa</p><p>bb</p>';
const PARAGRAPH = '<p>aa<br>bb<br>cc<br>dd</p>';

/** A property without a pair here is a type error. */
const PAIRS: Readonly<Record<StyleKey, Pair>> = {
  display: { one: '', other: 'display: none' },
  gridTemplateColumns: set('grid-template-columns', '1fr', '1fr 1fr', { with: 'display: grid', inner: TWO }),
  gridColumn: set('grid-column', '1', '2', { around: HALVES }),
  alignItems: set('align-items', 'start', 'end', {
    with: 'display: grid; grid-template-columns: 1fr 1fr',
    inner: `<p>aa</p>${PARAGRAPH}`,
  }),
  rowGap: set('row-gap', '0', '5pt', { with: 'display: grid', inner: TWO }),
  columnGap: set('column-gap', '0', '5pt', {
    with: 'display: grid; grid-template-columns: 1fr 1fr',
    inner: TWO,
  }),
  columnCount: set('column-count', 'auto', '2', { inner: TWO }),
  position: { one: 'position: static', other: 'position: absolute; top: 30pt; left: 30pt' },
  top: set('top', '0', '20pt', { with: 'position: absolute; left: 0' }),
  right: set('right', '0', '10pt', { with: 'position: absolute; top: 0; width: 80pt' }),
  bottom: set('bottom', '0', '20pt', { with: 'position: absolute; left: 0' }),
  left: set('left', '0', '20pt', { with: 'position: absolute; top: 0' }),
  width: set('width', '80pt', '90pt', { with: 'text-align: right' }),
  height: set('height', '50pt', '60pt'),
  minHeight: set('min-height', '50pt', '60pt'),
  maxWidth: set('max-width', '80pt', '90pt', { with: 'text-align: right' }),
  boxSizing: set('box-sizing', 'content-box', 'border-box', {
    with: 'width: 40pt; padding-left: 10pt; text-align: right',
  }),
  marginTop,
  marginRight,
  marginBottom,
  marginLeft,
  paddingTop,
  paddingRight,
  paddingBottom,
  paddingLeft,
  borderTopWidth,
  borderRightWidth,
  borderBottomWidth,
  borderLeftWidth,
  borderTopStyle,
  borderRightStyle,
  borderBottomStyle,
  borderLeftStyle,
  borderTopColor,
  borderRightColor,
  borderBottomColor,
  borderLeftColor,
  outlineWidth: set('outline-width', '1pt', '3pt', outlined),
  outlineStyle: set('outline-style', 'solid', 'dotted'),
  outlineColor: set('outline-color', 'red', 'blue', outlined),
  outlineOffset: set('outline-offset', '1pt', '3pt', outlined),
  outlineSideOffset: set('--outline-side-offset', '1pt', '3pt', outlined),
  backgroundColor: set('background-color', 'red', 'blue'),
  color: set('color', 'red', 'blue'),
  fontFamily: set('font-family', 'Letter', 'Other'),
  fontSize: set('font-size', '8pt', '12pt'),
  fontWeight: set('font-weight', 'normal', 'bold'),
  fontStyle: set('font-style', 'normal', 'italic'),
  fontVariantCaps: set('font-variant-caps', 'normal', 'small-caps'),
  fontVariantNumeric: set('font-variant-numeric', 'normal', 'tabular-nums'),
  lineHeight: set('line-height', '1.2', '1.5'),
  letterSpacing: set('letter-spacing', '0', '1pt'),
  textTransform: set('text-transform', 'none', 'uppercase'),
  textDecoration: set('text-decoration', 'none', 'underline'),
  textAlign: set('text-align', 'left', 'right'),
  textIndent: set('text-indent', '0', '5pt'),
  textWrap: set('text-wrap', 'wrap', 'balance', {
    with: 'white-space: normal',
    inner: 'a bb ccc dddd a bb ccc dddd a',
  }),
  hyphens: set('hyphens', 'manual', 'auto', { inner: 'un information information information' }),
  opticalMargins: set('--optical-margins', 'none', 'auto', { inner: '“aa”' }),
  whiteSpace: set('white-space', 'normal', 'pre-line'),
  verticalAlign: set('vertical-align', 'sub', 'super'),
  breakBefore: set('break-before', 'auto', 'page'),
  breakAfter: set('break-after', 'auto', 'page'),
  breakInside: set('break-inside', 'auto', 'avoid', { lines: 9 }),
  orphans: set('orphans', '1', '3', { lines: 9, inner: PARAGRAPH }),
  widows: set('widows', '1', '3', { lines: 9, inner: PARAGRAPH }),
  page: set('page', 'auto', 'wide'),
  listStyleType: set('list-style-type', 'disc', 'square'),
  content: set('content', '"x"', '"y"'),
  anchor: set('--anchor', 'none', 'page-bottom'),
  fitBelow: set('--fit-below', '0', '3pt', { with: 'height: 30pt; width: 40pt', inner: SLOT }),
  fitMinSize: set('--fit-min-size', 'none', '2pt', { with: 'height: 10pt; width: 12pt', inner: SLOT }),
  fit: set('--fit', 'none', '1 page', { with: GIVES_WAY, ...ROOM }),
  fitFontSize: set('--fit-font-size', 'none', '5pt', { with: '--fit: 1 page', ...ROOM }),
  fitLineHeight: set('--fit-line-height', 'none', '0.5', { with: '--fit: 1 page; line-height: 1', ...ROOM }),
  fitSpacing: set('--fit-spacing', '100%', '0%', { with: '--fit: 1 page', inner: SPACED, lines: 6 }),
  fitLastLines: set('--fit-last-lines', 'none', '9', { with: GIVES_WAY, ...ROOM }),
  outlineGroup: set('--outline-group', 'none', 'g', {
    ...outlined,
    around: 'p:first-child { outline-style: solid; --outline-group: g }',
    lines: 3,
  }),
  comb: set('--comb', 'none', '8', { inner: SLOT }),
};

/** Where an element of one role shows it by other values, or in other surroundings. */
const INSTEAD: Partial<Record<StyleKey, Partial<Record<Role, Pair>>>> = {
  display: { column: { one: '', other: 'display: none', with: 'width: 30pt' } },
  width: { cell: set('width', '30pt', '40pt'), column: set('width', '30pt', '40pt') },
  gridColumn: { table: set('grid-column', '1', '2', { around: HALVES, inner: 'aa' }) },
  hyphens: {
    generated: set('hyphens', 'manual', 'auto', {
      with: 'content: "un information information information"',
    }),
  },
  lineHeight: { marginBox: set('line-height', '1.2', '1.5', { with: 'vertical-align: top' }) },
  breakInside: { block: set('break-inside', 'auto', 'avoid', { lines: 10, inner: PARAGRAPH }) },
  verticalAlign: {
    cell: set('vertical-align', 'top', 'bottom', { inner: 'aa' }),
    marginBox: set('vertical-align', 'top', 'bottom'),
  },
};

/** Rows and cells are never cut in two, so `avoid` is what they do anyway. */
const SETTLED: Partial<Record<StyleKey, readonly Role[]>> = { breakInside: ['row', 'cell'] };

const TEXT = 'aa\nbb <u>cc</u>';
const ITEM = '<ul><li>ee</li></ul>';

/** A document with an element of each role; `x` marks the one that the declarations are for. */
function html(role: Role, inner: string): string {
  const marked = (each: Role) => (each === role ? ' class="x"' : '');
  const table = `<table${marked('table')}><col${marked('column')}><col><tbody${marked('rows')}>
    <tr${marked('row')}><td${marked('cell')}>${inner}</td><td>f<br>g</td></tr>
    <tr><td>h</td><td>i</td></tr></tbody></table>`;
  const block = `<div${marked('block')}>${inner}</div>`;
  const line = `<p${marked('generated')}>l <span${marked('inline')}>${inner.replace(/<(?!\/?u>|slot)[^>]*>/g, '')}</span> m</p>`;
  const tables: readonly Role[] = ['table', 'rows', 'row', 'cell', 'column'];
  return tables.includes(role)
    ? `${table}<p>after</p>`
    : `${role === 'inline' || role === 'generated' ? line : block}<p>after</p>`;
}

function sheet(role: Role, declarations: string, around = ''): string {
  const pages = '@page wide { size: 120pt 160pt } @page { margin: 20pt 0 }';
  if (role === 'marginBox')
    return `@page { margin: 20pt 0; @top-left { content: "aa\\a bb"; ${declarations} } }`;
  const selector = { root: 'html', generated: '.x::before' }[role as string] ?? '.x';
  const inherits = role === 'root' ? 'body { font-size: inherit; line-height: inherit }' : '';
  const content = role === 'generated' ? 'content: "aa\\a bb"; ' : '';
  return `${pages} ${inherits} ${around} ul { padding-left: 20pt } td { vertical-align: top } ${selector} { ${content}${declarations} }`;
}

/** Everything that a letter would print: pages and the slots filled in them, or that the value does not fit. */
function printed(role: Role, declarations: string, { inner, around, lines = 1 }: Pair): string {
  const above = Array.from({ length: lines }, () => '<p>z</p>').join('');
  const layout = lay(above + html(role, inner ?? TEXT + ITEM), sheet(role, declarations, around), '20x16');
  const filling = layout.fill({ value: 'v w' });
  if ('code' in filling) return JSON.stringify(filling);
  return JSON.stringify([layout.compose(filling).pages, filling.blocks.map(({ items }) => items)]);
}

const everyPair = STYLE_KEYS.flatMap((key) => ROLES.map((role) => ({ key, role, name: TABLE[key].name })));
const pairOf = (key: StyleKey, role: Role): Pair => INSTEAD[key]?.[role] ?? PAIRS[key];
const both = (pair: Pair) =>
  [pair.one, pair.other].map((each) => [pair.with, each].filter(Boolean).join('; '));

describe('every property', () => {
  const shown = everyPair.filter(
    ({ key, role }) => TABLE[key].appliesTo.includes(role) && !SETTLED[key]?.includes(role),
  );
  it.each(shown)('changes the page where it applies: $name, $role', ({ key, role }) => {
    const pair = pairOf(key, role);
    const [one = '', other = ''] = both(pair);
    expect(printed(role, one, pair)).not.toBe(printed(role, other, pair));
  });

  const refused = everyPair.filter(({ key, role }) => !TABLE[key].appliesTo.includes(role));
  it.each(refused)('is refused where it does not: $name, $role', ({ key, role }) => {
    const pair = PAIRS[key];
    expect(() => printed(role, pair.other, pair)).toThrow(/has no effect|can only be inline/);
  });

  it.each(STYLE_KEYS.map((key) => ({ key, file: TABLE[key].drawnBy })))(
    'names the file that draws it: $key, $file',
    ({ key, file }) => {
      const path = join(import.meta.dirname, `../../src/compose/${file}.ts`);
      expect(existsSync(path)).toBe(true);
      expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`\\b${key}\\b`));
    },
  );
});
