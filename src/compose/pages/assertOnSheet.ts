/** Refuses text that leaves its sheet above or below. */

import { Fault, type Place } from '../../base/problems.js';
import type { Points } from '../../shapes/units.js';
import type { Content } from '../content/content.js';

/** How far capitals reach above the baseline, in parts of the font size. */
const CAPITALS = 0.7;
const TOLERANCE = 0.01;

/**
 * Negative margins can move text off its page, where its loss would go unnoticed.
 *
 * @param y of its top, from the top of the sheet
 * @param height of the content, and of the sheet
 */
export function assertOnSheet(
  content: Content,
  y: Points,
  height: { readonly content: Points; readonly sheet: Points },
  place: Place,
): void {
  const reach = content.kind === 'static' ? textReach(content) : [0, height.content];
  if (reach.every((each) => y + each >= -TOLERANCE && y + each <= height.sheet + TOLERANCE)) return;
  throw new Fault('TEXT_OVERFLOWS', 'the text leaves its page', { place });
}

function textReach({ items }: Extract<Content, { kind: 'static' }>): readonly Points[] {
  return items.flatMap((item) =>
    item.kind === 'text' ? [item.baseline - item.size * CAPITALS, item.baseline] : [],
  );
}
