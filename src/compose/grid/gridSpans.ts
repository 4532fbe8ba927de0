/** Computes where the columns of a grid are. */
import type { Points } from '../../shapes/units.js';
import type { Span } from '../geometry/blockGeometry.js';
import type { Style } from '../style/style.js';
import { type GridTrack, resolveExtent } from '../style/values.js';

/** From left to right. Shares divide what the widths and the gaps leave (CSS Grid 1, 12.7). */
export function gridSpans({ gridTemplateColumns, columnGap }: Readonly<Style>, room: Span): readonly Span[] {
  const tracks: readonly GridTrack[] =
    gridTemplateColumns === 'none' ? [{ fr: 1 }] : gridTemplateColumns.tracks;
  const fixed: readonly Points[] = tracks.map((track) => widthOf(track, room));
  const shares = tracks.reduce<number>((sum, track) => sum + shareOf(track), 0);
  const taken = fixed.reduce<Points>((sum, width) => sum + width, columnGap * (tracks.length - 1));
  // shares of less than one in all do not fill the room
  const share = Math.max(0, room.width - taken) / Math.max(1, shares);
  let { x } = room;
  return tracks.map((track, index) => {
    const span = { x, width: (fixed[index] ?? 0) + share * shareOf(track) };
    x += span.width + columnGap;
    return span;
  });
}

function widthOf(track: GridTrack, { width }: Span): Points {
  return typeof track === 'object' && 'fr' in track ? 0 : resolveExtent(track, width);
}

function shareOf(track: GridTrack): number {
  return typeof track === 'object' && 'fr' in track ? track.fr : 0;
}

/** The columns from `start` on, with the gaps between them. */
export function spanOver(spans: readonly Span[], start: number, count: number): Span {
  const first = spans[start] ?? { x: 0, width: 0 };
  const last = spans[Math.min(spans.length, start + count) - 1] ?? first;
  return { x: first.x, width: last.x + last.width - first.x };
}
