/** Keeps filled blocks from growing beyond their page. */

import type { Points } from '../../shapes/units.js';
import type { Content, SlotContent } from '../content/content.js';
import { misfit } from '../content/misfit.js';
import type { Flow, Strip } from '../strips/strip.js';
import { headHeight } from './paginate.js';

/** Height between the margins of a kind of page. */
export type Capacity = (page: string, first: boolean) => Points;

/** The height for every record; 0 for filled content whose height is not fixed. */
export function staticHeight({ content }: { readonly content: Content }): Points {
  return content.kind === 'slots' ? (content.content.fixedHeight ?? 0) : content.height;
}

/** A filled block must not grow beyond its page. */
export function limitHeights(flow: Flow, capacity: Capacity): Flow {
  const strips = flow.strips.map((strip) => limitStrip(strip, capacity));
  const limited = new Map(
    flow.strips.map((strip, index) => [strip.content, strips[index]?.content ?? strip.content]),
  );
  const withLimit = (head: Strip) => ({ ...head, content: limited.get(head.content) ?? head.content });
  return { ...flow, strips: strips.map((strip) => ({ ...strip, head: strip.head.map(withLimit) })) };
}

function limitStrip(strip: Strip, capacity: Capacity): Strip {
  if (strip.content.kind !== 'slots' || strip.content.content.fixedHeight !== undefined) return strip;
  const { content } = strip.content;
  const limit = capacity(strip.page, false) - headHeight(strip, { heightOf: staticHeight });
  const limited: SlotContent = {
    ...content,
    fill(values, scale) {
      const drawn = content.fill(values, scale);
      return 'code' in drawn || drawn.height <= limit ? drawn : misfit(content.slots, values);
    },
  };
  return { ...strip, content: { kind: 'slots', content: limited } };
}
