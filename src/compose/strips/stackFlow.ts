/** Stacks a flow that never meets the end of a page into one content. */

import type { Place } from '../../base/problems.js';
import type { Item } from '../../shapes/layout/composition.js';
import { combine } from '../content/combine.js';
import type { Content, Drawn } from '../content/content.js';
import { padContent } from '../content/padContent.js';
import { cssFault } from '../css/declarations.js';
import { moveItems } from '../geometry/moveItem.js';
import { decorate } from './decorate.js';
import type { Flow } from './strip.js';

/** Stacks the strips with their margins and decorations. All records share the strips above the first slot. */
export function stackFlow(flow: Flow, place: Place): Content {
  assertNoBreaks(flow);
  const [only, ...others] = flow.strips;
  if (only?.beside.length === 0 && others.length === 0 && flow.decorations.length === 0)
    return padContent(only.content, only.gap, flow.gapBelow);
  const contents = flow.strips.map((strip) => strip.content);
  const shared = sharedStrips(flow);
  const content = combine(contents, (parts) => stackParts(flow, parts, shared), place);
  if (content.kind !== 'slots') return content;
  const parts = contents.map((each) => (each.kind === 'static' ? each : NOTHING));
  const { items } = stackParts({ ...flow, ...upTo(flow, shared) }, parts, 0);
  return { kind: 'slots', content: { ...content.content, backdrop: items } };
}

/** The number of strips above the first slot and above any background drawn with it, which would cover them. */
function sharedStrips(flow: Flow): number {
  const first = flow.strips.findIndex((strip) => strip.content.kind === 'slots');
  const covered = flow.decorations.filter((box) => box.background !== undefined && box.to >= first);
  return first < 0 ? 0 : Math.min(first, ...covered.map((box) => box.from));
}

/** Rejects page breaks and anchors, because the content is never split across pages. */
export function assertNoBreaks(flow: Flow): void {
  const strip = flow.strips.find((each, index) => index > 0 && each.before === 'page');
  const group = flow.groups.find((each) => each.toBottom !== undefined);
  const at = strip?.place ?? group?.place;
  if (at === undefined) return;
  throw cssFault(
    'a page break or --anchor has no effect in a cell, in a fixed box or in an out-of-flow box',
    at,
  );
}

const NOTHING: Drawn = { height: 0, items: [] };

function upTo(flow: Flow, end: number): Pick<Flow, 'strips' | 'decorations'> {
  return { strips: flow.strips.slice(0, end), decorations: flow.decorations.filter((box) => box.to < end) };
}

/** Draws the strips from `from` on, and the boxes that extend into them. */
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
    const top = tops[index] ?? 0;
    items.push(...moveItems(flow.strips[index]?.beside ?? [], 0, top));
    items.push(...moveItems(parts[index]?.items ?? [], 0, top));
  }
  return { height: y + flow.gapBelow, items };
}

/** All out-of-flow boxes anywhere in it. */
export function anchoredIn(flow: Flow) {
  return flow.strips.flatMap((strip) => strip.anchored);
}
