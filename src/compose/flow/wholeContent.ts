/** Makes the content of a box that is never split: a box with a fixed height, a replaced element, blank space. */

import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { BlockBox, ReplacedBox } from '../boxes/box.js';
import { combine } from '../content/combine.js';
import type { Content } from '../content/content.js';
import { fitOf, fixHeight } from '../content/fixHeight.js';
import type { BlockGeometry, Span } from '../geometry/blockGeometry.js';

/** The content at the height of its box, or at its minimum height. */
export function withHeight(
  content: Content,
  { style, place }: BlockBox,
  geometry: BlockGeometry,
  fonts: FontBook,
): Content {
  if (geometry.height !== undefined) {
    // where text gives way, it does so for its accents, too
    const inked = style.fitMinSize === 'none' ? undefined : fonts;
    return fixHeight(content, geometry.height, { ...fitOf(style), side: 'top', fonts: inked }, place);
  }
  const least = geometry.minHeight;
  return combine(
    [content],
    ([part]) => ({ height: Math.max(least, part?.height ?? 0), items: part?.items ?? [] }),
    place,
  );
}

export function replacedContent(box: ReplacedBox, { x, width }: Span): Content {
  const height = box.heightOf(width);
  return { kind: 'static', height, items: box.draw({ x, width, height }) };
}

export function blankContent(height: number): Content {
  return { kind: 'static', height, items: [] };
}
