/**
 * Merges the outlines of adjacent boxes into one around all of them. That of a heading stays apart from what is above
 * it, since it belongs to what is below. Those of a group become one wherever they are.
 */
import type { Decoration } from './strip.js';

/** `adjoin` returns whether what ends at the first index and what begins at the second are adjacent. */
export function mergeOutlines(
  outlines: readonly Decoration[],
  adjoin: (to: number, from: number) => boolean,
): Decoration[] {
  const merged: Decoration[] = [];
  for (const next of grouped(outlines).toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    const isApart = next.begins === true && last?.begins !== true;
    if (last !== undefined && !isApart && adjoin(last.to, next.from))
      merged[merged.length - 1] = union(last, next);
    else merged.push(next);
  }
  return merged;
}

/** Those of a group as one, in the place of the first of them. */
function grouped(outlines: readonly Decoration[]): readonly Decoration[] {
  const groups = new Map<string, Decoration>();
  const others: Decoration[] = [];
  for (const outline of outlines) {
    const { group = 'none' } = outline;
    const known = groups.get(group);
    if (group === 'none') others.push(outline);
    else groups.set(group, known === undefined ? outline : union(known, outline));
  }
  return [...groups.values(), ...others];
}

function union(a: Decoration, b: Decoration): Decoration {
  const x = Math.min(a.x, b.x);
  const right = Math.max(a.x + a.width, b.x + b.width);
  const from = Math.min(a.from, b.from);
  return { ...a, from, begins: b.begins === true, to: Math.max(a.to, b.to), x, width: right - x };
}
