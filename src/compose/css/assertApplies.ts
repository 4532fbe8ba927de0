/** Rejects declarations that have no effect on an element, so that nothing is dropped silently. */
import type { Place } from '../../base/problems.js';
import { ROLE_NAMES, type Role } from '../style/property.js';
import { STYLE_KEYS, type Style, type StyleKey, TABLE, unsaid } from '../style/style.js';
import { cssFault, type PlacedSetting } from './declarations.js';

/** @throws Fault CSS_UNKNOWN for a declared property that has no effect on an element with this role */
export function assertApplies(
  style: Readonly<Style>,
  parent: Readonly<Style>,
  role: Role,
  element: string,
  place: Place,
): void {
  assertOffsets(style, place);
  assertInGrid(style, parent, place);
  const key = STYLE_KEYS.find((each) => style[each] !== unsaid(each, parent) && !isShown(each, style, role));
  if (key === undefined) return;
  throw cssFault(`${TABLE[key].name} has no effect on <${element}> (${ROLE_NAMES[role]})`, place);
}

/** @throws Fault CSS_UNKNOWN for a setting that has no effect in a margin box */
export function assertMarginBox(settings: readonly PlacedSetting[], style: Readonly<Style>): void {
  const other = settings.find(({ key }) => !isShown(key, style, 'marginBox'));
  if (other === undefined) return;
  throw cssFault(`${TABLE[other.key].name} has no effect in a margin box of a page`, other.place);
}

const OFFSETS = ['top', 'right', 'bottom', 'left'] as const;

function assertOffsets(style: Readonly<Style>, place: Place): void {
  const offset = OFFSETS.find((key) => style[key] !== 'auto');
  if (offset !== undefined && style.position !== 'absolute')
    throw cssFault(`${offset} has no effect without position: absolute`, place);
}

/** Where something stands in a grid, and how a grid divides its room, say nothing elsewhere. */
function assertInGrid(style: Readonly<Style>, parent: Readonly<Style>, place: Place): void {
  const isGrid = style.display === 'grid';
  const hasColumns = isGrid || style.columnCount !== 'auto';
  if (style.gridColumn !== 'auto' && parent.display !== 'grid')
    throw cssFault('grid-column has no effect outside a block with display: grid', place);
  if (!isGrid && (style.gridTemplateColumns !== 'none' || style.alignItems !== 'normal' || style.rowGap > 0))
    throw cssFault('what divides a grid has no effect without display: grid', place);
  if (!hasColumns && style.columnGap > 0)
    throw cssFault('column-gap has no effect without display: grid or column-count', place);
}

function isShown<Key extends StyleKey>(key: Key, style: Readonly<Style>, role: Role): boolean {
  const property = TABLE[key];
  return property.appliesTo.includes(role) && (property.shows?.(style[key], role) ?? true);
}
