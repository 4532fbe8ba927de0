/** Stacks a flow that never meets the end of a page into one content. */

import type { Place } from '../../base/problems.js';
import type { Item } from '../../shapes/layout/composition.js';
import { combine, withoutBackdrop } from '../content/combine.js';
import type { Content, Drawn } from '../content/content.js';
import { padContent } from '../content/padContent.js';
import { cssFault } from '../css/declarations.js';
import { moveItems } from '../geometry/moveItem.js';
import { decorate } from './decorate.js';
import type { Decoration, Flow } from './strip.js';

/** Stacks the strips with their margins and decorations. */
export function stackFlow(flow: Flow, place: Place): Content {
  assertNoBreaks(flow);
  const [only, ...others] = flow.strips;
  if (only?.beside.length === 0 && others.length === 0 && flow.decorations.length === 0)
    return padContent(only.content, only.gap, flow.gapBelow);
  const contents = flow.strips.map((strip) => strip.content);
  const first = contents.findIndex(({ kind }) => kind === 'slots');
  if (first < 0) return combine(contents, (parts) => stackParts(flow, parts, 0), place);
  return stackShared(flow, first, place);
}

/**
 * All records share the boxes whose height they do not change, the strips above the first with slots, and of that one what
 * they do not change; strips from a background on that is drawn for each record would be covered by it.
 */
function stackShared(flow: Flow, first: number, place: Place): Content {
  const parts = flow.strips.map(({ content }) => knownPart(content));
  const unknown = parts.indexOf(undefined);
  const isShared = ({ to }: Decoration): boolean => unknown < 0 || to < unknown;
  const own = { ...flow, decorations: flow.decorations.filter((box) => !isShared(box)) };
  const covers = own.decorations.filter((box) => box.background !== undefined && box.to >= first);
  const shared = Math.min(first, ...covers.map((box) => box.from));
  const ground = covers.some((box) => box.from <= first) ? undefined : flow.strips[first]?.content;
  const contents = flow.strips.map(({ content }) =>
    content === ground ? withoutBackdrop(content) : content,
  );
  const content = combine(contents, (filled) => stackParts(own, filled, shared), place);
  if (content.kind !== 'slots') return content;
  const known = parts.map((part) => part ?? NOTHING);
  const below = { ...flow, decorations: flow.decorations.filter(isShared) };
  const { items } = stackParts(below, known, 0, shared);
  const top = topsOf(flow, known)[first] ?? 0;
  const backdrop = [
    ...items,
    ...(ground?.kind === 'slots' ? moveItems(ground.content.backdrop, 0, top) : []),
  ];
  return { kind: 'slots', content: { ...content.content, backdrop } };
}

/** Undefined where a record decides on the height. */
function knownPart(content: Content): Drawn | undefined {
  if (content.kind === 'static') return content;
  if (content.kind === 'numbered') return { height: content.height, items: [] };
  const { fixedHeight } = content.content;
  return fixedHeight === undefined ? undefined : { height: fixedHeight, items: [] };
}

/** Rejects page breaks and anchors, because the content is never split across pages. */
export function assertNoBreaks(flow: Flow): void {
  const strip = flow.strips.find((each, index) => index > 0 && each.before === 'page');
  const group = flow.groups.find((each) => each.foot !== undefined);
  const at = strip?.place ?? group?.place;
  if (at === undefined) return;
  throw cssFault(
    'a page break or --anchor has no effect in a cell, in a fixed box or in an out-of-flow box',
    at,
  );
}

const NOTHING: Drawn = { height: 0, items: [] };

/** Draws the boxes, and the strips from `from` up to `to`. */
function stackParts(flow: Flow, parts: readonly Drawn[], from: number, to = flow.strips.length): Drawn {
  const tops = topsOf(flow, parts);
  const items: Item[] = [];
  for (const box of flow.decorations) {
    const bottom = (tops[box.to] ?? 0) + (parts[box.to]?.height ?? 0);
    items.push(...decorate(box, tops[box.from] ?? 0, bottom, true, true));
  }
  for (let index = from; index < to; index++) {
    const top = tops[index] ?? 0;
    items.push(...moveItems(flow.strips[index]?.beside ?? [], 0, top));
    items.push(...moveItems(parts[index]?.items ?? [], 0, top));
  }
  const last = flow.strips.length - 1;
  return { height: (tops[last] ?? 0) + (parts[last]?.height ?? 0) + flow.gapBelow, items };
}

/** How far below the top of the stack each strip begins. */
function topsOf({ strips }: Flow, parts: readonly Drawn[]): readonly number[] {
  let y = 0;
  return strips.map(({ gap }, index) => {
    const top = y + gap;
    y = top + (parts[index]?.height ?? 0);
    return top;
  });
}

/** All out-of-flow boxes anywhere in it. */
export function anchoredIn(flow: Flow) {
  return flow.strips.flatMap((strip) => strip.anchored);
}
