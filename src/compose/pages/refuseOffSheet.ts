/** A content and where it stands on its sheet come in; a fault when text of it leaves the sheet above or below. */

import { Fault, type Place } from '../../base/problems.js';
import type { Points } from '../../shapes/units.js';
import type { Content } from '../content/content.js';

/** How far capitals reach above the baseline, in parts of the font size. */
const CAPITALS = 0.7;
const TOLERANCE = 0.01;

/**
 * Negative margins may lift a text out of its page, where nobody would miss it.
 *
 * @param y of its top, from the top of the sheet
 * @param height of the content, and of the sheet
 */
export function refuseOffSheet(
  content: Content,
  y: Points,
  height: { readonly content: Points; readonly sheet: Points },
  place: Place,
): void {
  const reach = content.kind === 'still' ? textReach(content) : [0, height.content];
  if (reach.every((each) => y + each >= -TOLERANCE && y + each <= height.sheet + TOLERANCE)) return;
  throw new Fault('TEXT_OVERFLOWS', 'the text leaves its page', { place });
}

function textReach({ items }: Extract<Content, { kind: 'still' }>): readonly Points[] {
  return items.flatMap((item) =>
    item.kind === 'text' ? [item.baseline - item.size * CAPITALS, item.baseline] : [],
  );
}
