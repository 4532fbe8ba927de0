/** What is said of an element that its role cannot show: refused, so that nothing is dropped in silence. */
import type { Place } from '../../base/problems.js';
import { INITIAL_STYLE, type Style } from '../style/style.js';
import { cssFault, type PlacedSetting } from './declarations.js';

const BORDERS = ['borderTopStyle', 'borderRightStyle', 'borderBottomStyle', 'borderLeftStyle'] as const;
const MARGINS = ['marginTop', 'marginRight', 'marginBottom', 'marginLeft'] as const;
const PADDINGS = ['paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft'] as const;
const BOX = [...BORDERS, ...MARGINS, ...PADDINGS, 'backgroundColor', 'minHeight', 'maxWidth'] as const;

/** By role: the parts of the style that compose does not show there. */
const UNUSED = {
  inline: [...BOX, 'outlineStyle', 'width', 'height', 'anchor', 'comb', 'fitMinSize'],
  column: [...BOX, 'outlineStyle', 'height', 'anchor', 'comb', 'fitMinSize'],
  rows: [
    ...BORDERS,
    ...MARGINS,
    ...PADDINGS,
    'outlineStyle',
    'minHeight',
    'maxWidth',
    'width',
    'height',
    'anchor',
    'comb',
    'fitMinSize',
  ],
  row: [
    ...MARGINS,
    ...PADDINGS,
    'minHeight',
    'maxWidth',
    'width',
    'anchor',
    'comb',
    'fitMinSize',
    'borderLeftStyle',
    'borderRightStyle',
  ],
  cell: [...MARGINS, 'outlineStyle', 'minHeight', 'maxWidth', 'anchor', 'fitMinSize'],
  table: [...PADDINGS, 'minHeight', 'height', 'anchor', 'comb', 'fitMinSize'],
} as const satisfies Record<string, readonly (keyof Style)[]>;

/** What the boxes in the margins of a page take. */
const MARGIN_BOX_KEYS: readonly (keyof Style)[] = [
  'content',
  'width',
  'verticalAlign',
  ...MARGINS,
  ...PADDINGS,
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
  'whiteSpace',
];

export type Role = keyof typeof UNUSED;

/** Throws CSS_UNKNOWN when the style says something that an element of this role does not show. */
export function assertApplies(style: Readonly<Style>, role: Role, element: string, place: Place): void {
  const key = UNUSED[role].find((each) => style[each] !== INITIAL_STYLE[each]);
  if (key !== undefined)
    throw cssFault(`${cssName(key)} has no meaning on <${element}>, which is a ${NAMES[role]}`, place);
}

/** Throws CSS_UNKNOWN for a setting that a margin box does not take. */
export function assertInMarginBox(settings: readonly PlacedSetting[]): void {
  const other = settings.find((setting) => !MARGIN_BOX_KEYS.includes(setting.key));
  if (other !== undefined)
    throw cssFault(`${cssName(other.key)} has no meaning in a margin box of a page`, other.place);
}

const NAMES: Readonly<Record<Role, string>> = {
  inline: 'part of a line',
  column: 'column of a table',
  rows: 'group of rows',
  row: 'row of a table',
  cell: 'cell of a table',
  table: 'table',
};

function cssName(key: string): string {
  const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return ['anchor', 'comb', 'fit-min-size', 'outline-side-offset'].includes(name) ? `--${name}` : name;
}
