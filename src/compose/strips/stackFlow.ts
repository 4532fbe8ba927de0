/** Stacks a flow that never meets the end of a page into one content. */

import type { Place } from '../../base/problems.js';
import type { Item } from '../../shapes/composition.js';
import { combine } from '../content/combine.js';
import type { Content, Drawn } from '../content/content.js';
import { padContent } from '../content/padContent.js';
import { cssFault } from '../css/declarations.js';
import { moveItems } from '../geometry/moveItem.js';
import { decorate } from './decorate.js';
import type { Flow } from './strip.js';

/** The strips one below the other, with their margins and decorations. Those above the first slot are shared by all records. */
export function stackFlow(flow: Flow, place: Place): Content {
  assertNoBreaks(flow);
  const [only, ...others] = flow.strips;
  if (only !== undefined && others.length === 0 && flow.decorations.length === 0)
    return padContent(only.content, only.gap, flow.gapBelow);
  const contents = flow.strips.map((strip) => strip.content);
  const shared = sharedStrips(flow);
  const content = combine(contents, (parts) => stackParts(flow, parts, shared), place);
  if (content.kind !== 'slots') return content;
  const parts = contents.map((each) => (each.kind === 'static' ? each : NOTHING));
  const { items } = stackParts({ ...flow, ...upTo(flow, shared) }, parts, 0);
  return { kind: 'slots', content: { ...content.content, backdrop: items } };
}

/** How many strips are above the first slot, and above a background that is drawn with it and would cover them. */
function sharedStrips(flow: Flow): number {
  const first = flow.strips.findIndex((strip) => strip.content.kind === 'slots');
  const covered = flow.decorations.filter((box) => box.background !== undefined && box.to >= first);
  return first < 0 ? 0 : Math.min(first, ...covered.map((box) => box.from));
}

/** Nothing in it meets the end of a page, so nothing may ask to. */
function assertNoBreaks(flow: Flow): void {
  const strip = flow.strips.find((each, index) => index > 0 && each.before === 'page');
  const group = flow.groups.find((each) => each.toBottom !== undefined);
  const at = strip?.place ?? group?.place;
  if (at === undefined) return;
  throw cssFault(
    'a page break or --anchor has no effect in a cell, a fixed box or a box out of the flow',
    at,
  );
}

const NOTHING: Drawn = { height: 0, items: [] };

function upTo(flow: Flow, end: number): Pick<Flow, 'strips' | 'decorations'> {
  return { strips: flow.strips.slice(0, end), decorations: flow.decorations.filter((box) => box.to < end) };
}

/** Draws the strips from `from` on, and the boxes that reach into them. */
function stackParts(flow: Flow, parts: readonly Drawn[], from: number): Drawn {
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
    if (box.to >= from) items.push(...decorate(box, tops[box.from] ?? 0, bottom, true, true));
  }
  for (let index = from; index < flow.strips.length; index++) {
    items.push(...moveItems(parts[index]?.items ?? [], 0, tops[index] ?? 0));
  }
  return { height: y + flow.gapBelow, items };
}

/** Everything out of the flow anywhere in it. */
export function anchoredIn(flow: Flow) {
  return flow.strips.flatMap((strip) => strip.anchored);
}
