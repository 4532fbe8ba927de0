/** Places strips on pages by their heights. Measures nothing. */
import type { Points } from '../../shapes/units.js';
import type { Flow, Group, Strip } from '../strips/strip.js';

export interface PlacedStrip {
  readonly index: number;
  /** Top of the strip, and of the repeated table head above it, from the top of the content. */
  readonly y: Points;
  readonly top: Points;
}

export interface PlacedPage {
  /** Name of its kind. */
  readonly name: string;
  readonly strips: readonly PlacedStrip[];
}

export interface PageRoom {
  heightOf(strip: Strip): Points;
  /** Height between the margins of a kind of page. */
  capacity(name: string, first: boolean): Points;
  /** Where the last third of a kind of page begins, from the top of the content. */
  lastThird(name: string, first: boolean): Points;
}

/** Keeps rounding errors from moving a strip to the next page. */
const TOLERANCE = 0.01;

/** Fills page after page from the top; breaks where the strips allow it, if possible. */
export function paginate(flow: Flow, room: PageRoom): PlacedPage[] {
  const pages: PlacedPage[] = [];
  let start = 0;
  while (start < flow.strips.length) {
    const name = flow.strips[start]?.page ?? '';
    const first = pages.length === 0;
    const strips = skipsFirst(flow, start, name, first, room) ? [] : fillPage(flow, start, name, first, room);
    pages.push({ name, strips });
    start += strips.length;
  }
  return pages.length > 0 ? pages : [{ name: '', strips: [] }];
}

/** The first page may be smaller than the others; what does not fit on it moves to the next. */
function skipsFirst(flow: Flow, start: number, name: string, first: boolean, room: PageRoom): boolean {
  const strip = flow.strips[start];
  if (!first || strip === undefined) return false;
  const height = room.heightOf(strip);
  return height > room.capacity(name, true) + TOLERANCE && height <= room.capacity(name, false) + TOLERANCE;
}

/** The strips from `start` on that one page holds. */
export function fillPage(
  flow: Flow,
  start: number,
  name: string,
  first: boolean,
  room: PageRoom,
): PlacedStrip[] {
  const capacity = room.capacity(name, first);
  const placed: PlacedStrip[] = [];
  let y = 0;
  for (let index = start; index < flow.strips.length; index++) {
    const strip = flow.strips[index];
    if (strip === undefined || (index > start && isForced(flow, index))) break;
    const group = flow.groups.find((each) => each.from === index && each.foot !== undefined);
    if (group !== undefined) {
      const foot = placeAtFoot(flow, group, start, y, { ...room, name, first });
      if (foot !== undefined) return [...placed, ...foot];
      if (index > start) return endPage(placed, index, flow);
    }
    const keepsGap = index > start || first || isForced(flow, index);
    const top = y + (keepsGap ? strip.gap : 0);
    const head = index === start ? headHeight(strip, room) : 0;
    const bottom = top + head + room.heightOf(strip);
    if (index > start && bottom > capacity + TOLERANCE) return endPage(placed, index, flow);
    placed.push({ index, y: top + head, top });
    y = bottom;
  }
  return placed;
}

/** A forced break keeps the margin after it (CSS Fragmentation 3, 5.2). */
export function isForced(flow: Flow, index: number): boolean {
  const strip = flow.strips[index];
  return strip?.before === 'page' || strip?.page !== flow.strips[index - 1]?.page;
}

/** Goes back to the last allowed break; if there is none, breaks where the page is full. */
function endPage(placed: PlacedStrip[], full: number, flow: Flow): PlacedStrip[] {
  const start = full - placed.length;
  for (let index = full; index > start; index--) {
    if (flow.strips[index]?.before !== 'avoid') return placed.slice(0, index - start);
  }
  return placed;
}

/** The group in the foot of the page; undefined if there is no room for it. One that is too tall for the last third begins above it. */
function placeAtFoot(
  flow: Flow,
  group: Group,
  start: number,
  y: Points,
  { name, first, ...room }: PageRoom & { readonly name: string; readonly first: boolean },
): PlacedStrip[] | undefined {
  const offsets: Points[] = [];
  let height = 0;
  for (let index = group.from; index <= group.to; index++) {
    const strip = flow.strips[index];
    if (strip === undefined) continue;
    if (index > group.from) height += strip.gap;
    offsets.push(height);
    height += room.heightOf(strip);
  }
  const gap = group.from === start ? 0 : (flow.strips[group.from]?.gap ?? 0);
  const lowest = room.capacity(name, first) - (group.foot?.below ?? 0) - height;
  const top = group.foot?.anchor === 'page-bottom' ? lowest : Math.min(lowest, room.lastThird(name, first));
  if (top < y + gap - TOLERANCE) return undefined;
  return offsets.map((offset, index) => ({ index: group.from + index, y: top + offset, top: top + offset }));
}

export function headHeight(strip: Strip, room: Pick<PageRoom, 'heightOf'>): Points {
  return strip.head.reduce((total, each) => total + room.heightOf(each), 0);
}
