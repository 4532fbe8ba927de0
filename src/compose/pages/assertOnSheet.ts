/** Rejects text that runs off the top or the bottom of its sheet. */

import { Fault, type Place } from '../../base/problems.js';
import type { Points } from '../../shapes/units.js';
import type { Content } from '../content/content.js';

/** How far capitals rise above the baseline, as a share of the font size. */
const CAPITALS = 0.7;
const TOLERANCE = 0.01;

/**
 * Negative margins can move text off its page, where nobody would notice that it is missing.
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
  throw new Fault('TEXT_OVERFLOWS', 'the text runs off its page', { place });
}

function textReach({ items }: Extract<Content, { kind: 'static' }>): readonly Points[] {
  return items.flatMap((item) =>
    item.kind === 'text' ? [item.baseline - item.size * CAPITALS, item.baseline] : [],
  );
}
