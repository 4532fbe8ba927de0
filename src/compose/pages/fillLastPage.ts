/** Moves the last break up where it would leave a last page nearly empty. */
import type { Points } from '../../shapes/units.js';
import type { Flow } from '../strips/strip.js';
import { fillPage, isForced, type PageRoom, type PlacedPage, type PlacedStrip } from './paginate.js';

/** The page before must keep this share of its height; what stands above the text of a first page counts. */
const KEPT = 0.5;
/** Where no break leaves the least, this share of it will do. */
const NEARLY = 0.5;
/** How much more than the least the last page may hold, if a wider gap is there to break at. */
const WIDER = 2;

/** The height of what is on a page, from the top of the content; a box in the foot of the page is not what fills it. */
export function usedHeight(strips: readonly PlacedStrip[], flow: Flow, room: PageRoom): Points {
  const above = strips.filter(({ index }) => !standsInFoot(index, flow));
  const [first] = above;
  const last = above.at(-1);
  const strip = last && flow.strips[last.index];
  return first && last && strip ? last.y + room.heightOf(strip) - first.top : 0;
}

function standsInFoot(index: number, { groups }: Flow): boolean {
  return groups.some(({ foot, from, to }) => foot !== undefined && index >= from && index <= to);
}

/** Whether the last page holds less than `least`, and not because a new page was asked for. */
export function isShortLast(
  pages: readonly PlacedPage[],
  flow: Flow,
  room: PageRoom,
  least: Points,
): boolean {
  const start = pages.at(-1)?.strips[0]?.index;
  if (pages.length < 2 || start === undefined || isForced(flow, start)) return false;
  return usedHeight(pages.at(-1)?.strips ?? [], flow, room) < least;
}

/**
 * The same pages with at least `least` on the last one, where a break allows it, or nearly so. Of the breaks that leave little more
 * than that, the one in the widest gap is taken, since sections are set apart by the widest.
 */
export function fillLastPage(
  pages: readonly PlacedPage[],
  flow: Flow,
  room: PageRoom,
  least: Points,
): readonly PlacedPage[] {
  const [before, last] = pages.slice(-2);
  if (before === undefined || last === undefined || !isShortLast(pages, flow, room, least)) return pages;
  const moved = breakAbove(before, last, flow, room, least, pages.length === 2);
  if (moved === undefined) return pages;
  const { from, strips } = moved;
  const kept = before.strips.filter(({ index }) => index < from);
  return [...pages.slice(0, -2), { ...before, strips: kept }, { ...last, strips }];
}

interface MovedBreak {
  readonly from: number;
  readonly gap: Points;
  readonly strips: readonly PlacedStrip[];
}

function breakAbove(
  before: PlacedPage,
  last: PlacedPage,
  flow: Flow,
  room: PageRoom,
  least: Points,
  first: boolean,
): MovedBreak | undefined {
  const end = last.strips.at(-1)?.index;
  const whole = room.capacity(before.name, false);
  const above = whole - room.capacity(before.name, first);
  let best: MovedBreak | undefined;
  let nearest: MovedBreak | undefined;
  for (const { index, y } of before.strips.slice(1).toReversed()) {
    const strip = flow.strips[index];
    if (strip === undefined || isForced(flow, index)) break;
    if (above + y < whole * KEPT) break;
    if (strip.before === 'avoid') continue;
    const strips = fillPage(flow, index, last.name, false, room);
    const height = usedHeight(strips, flow, room);
    if (strips.at(-1)?.index !== end || (best !== undefined && height > least * WIDER)) break;
    const moved = { from: index, gap: strip.gap, strips };
    if (height >= least && (best === undefined || strip.gap > best.gap)) best = moved;
    if (height >= least * NEARLY && (nearest === undefined || strip.gap >= nearest.gap)) nearest = moved;
  }
  return best ?? nearest;
}
