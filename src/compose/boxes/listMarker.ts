/** Writes the text of a list marker: a bullet, a number or a letter. */

import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Style } from '../style/style.js';
import type { ContentPart } from '../style/values.js';

type ListStyle = Style['listStyleType'];

const BULLETS: Partial<Record<ListStyle, string>> = { disc: '•', circle: '◦', square: '▪' };

/** Text of a marker without a `::marker` rule; empty for none. */
export function listMarker(item: Element, style: Readonly<Style>): string {
  const type = style.listStyleType;
  if (type === 'none') return '';
  return BULLETS[type] ?? `${formatOrdinal(ordinalOf(item), type)}.`;
}

/** Generated text, without page counters, which are the caller's task. */
export function contentText(parts: readonly ContentPart[], element: Element | undefined): string {
  return parts.map((part) => partText(part, element)).join('');
}

function partText(part: ContentPart, element: Element | undefined): string {
  if (part.kind === 'string') return part.text;
  return part.kind === 'attribute' ? (element?.attribs[part.name] ?? '') : '';
}

/** The number of the item in its list, which `start` and `value` can change. */
function ordinalOf(item: Element): number {
  const own = item.attribs.value;
  if (own !== undefined) return Number(own);
  const before = previousItem(item);
  if (before !== undefined) return ordinalOf(before) + 1;
  const list = item.parent;
  const start = list !== null && isTag(list) ? list.attribs.start : undefined;
  return start === undefined ? 1 : Number(start);
}

function previousItem(item: Element): Element | undefined {
  let sibling = item.prev;
  while (sibling !== null && !(isTag(sibling) && sibling.name === 'li')) sibling = sibling.prev;
  return sibling ?? undefined;
}

function formatOrdinal(ordinal: number, type: ListStyle): string {
  if (type === 'lower-alpha') return alphabetic(ordinal);
  if (type === 'upper-alpha') return alphabetic(ordinal).toUpperCase();
  if (type === 'lower-roman') return roman(ordinal);
  return type === 'upper-roman' ? roman(ordinal).toUpperCase() : String(ordinal);
}

/** a, b ... z, aa, ab ... */
function alphabetic(ordinal: number): string {
  const rest = Math.floor((ordinal - 1) / 26);
  const letter = String.fromCharCode(97 + ((ordinal - 1) % 26));
  return rest > 0 ? alphabetic(rest) + letter : letter;
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(ordinal: number): string {
  const found = ROMAN.find(([value]) => value <= ordinal);
  return found === undefined ? '' : found[1] + roman(ordinal - found[0]);
}
