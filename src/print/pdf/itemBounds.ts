/** Computes the bounding box of items, in points from the lower left corner of the page. */
import type { Item } from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Points } from '../../shapes/units.js';
import type { Box } from '../tags/leaf.js';

type Corner = readonly [Points, Points];

/** The items' origin is at `left`, and `top` above the lower edge of the page. Includes the width of strokes. */
export function boundsOf(items: readonly Item[], left: Points, top: Points, fonts: FontBook): Box {
  const corners = items.flatMap((item) => cornersOf(item, fonts));
  const xs = corners.map(([x]) => left + x);
  const ys = corners.map(([, y]) => top - y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function cornersOf(item: Item, fonts: FontBook): readonly Corner[] {
  switch (item.kind) {
    case 'text': {
      const width = (fonts.width(item.face, item.text) * item.size) / 1000;
      const { ascent, descent } = fonts.metrics(item.face);
      return [
        [item.x, item.baseline - (ascent * item.size) / 1000],
        [item.x + width, item.baseline - (descent * item.size) / 1000],
      ];
    }
    case 'line':
      return around(
        [
          [item.x1, item.y1],
          [item.x2, item.y2],
        ],
        item.width / 2,
      );
    case 'path':
      return around(
        item.steps.flatMap(pairs).map(([x, y]) => [item.x + x, item.y + y]),
        (item.stroke?.width ?? 0) / 2,
      );
    default:
      return [
        [item.x, item.y],
        [item.x + item.width, item.y + item.height],
      ];
  }
}

/** A curve lies within its control points. */
function pairs([, ...numbers]: readonly [string, ...Points[]]): Corner[] {
  return numbers.flatMap((x, i): Corner[] => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0]] : []));
}

function around(corners: readonly Corner[], distance: Points): Corner[] {
  return corners.flatMap(([x, y]): Corner[] => [
    [x - distance, y - distance],
    [x + distance, y + distance],
  ]);
}
