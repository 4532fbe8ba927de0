/** Stacking: a flow that never meets the end of a page in, one content out. */

import type { Place } from '../../base/problems.js';
import type { Item } from '../../shapes/composition.js';
import { combine } from './combine.js';
import { decorate } from './decorate.js';
import { moveItems } from './moveItem.js';
import type { Content, Drawn, Flow } from './strip.js';

/** The strips one below the other with their margins and decorations. */
export function stackFlow(flow: Flow, place: Place): Content {
  const contents = flow.strips.map((strip) => strip.content);
  return combine(contents, (parts) => stackParts(flow, parts), place);
}

function stackParts(flow: Flow, parts: readonly Drawn[]): Drawn {
  const tops: number[] = [];
  let y = 0;
  flow.strips.forEach((strip, index) => {
    y += strip.gap;
    tops.push(y);
    y += parts[index]?.height ?? 0;
  });
  const items: Item[] = [];
  for (const box of flow.decorations) {
    const bottom = (tops[box.to] ?? 0) + (parts[box.to]?.height ?? 0);
    items.push(...decorate(box, tops[box.from] ?? 0, bottom, true, true));
  }
  flow.strips.forEach((_, index) => {
    items.push(...moveItems(parts[index]?.items ?? [], 0, tops[index] ?? 0));
  });
  return { height: y + flow.gapBelow, items };
}

/** What stands out of the flow anywhere in it. */
export function anchoredIn(flow: Flow) {
  return flow.strips.flatMap((strip) => strip.anchored);
}
