/** Moves items by an offset. */
import type { Item, TextItem } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import { round } from './round.js';

export function moveItem(item: Item, dx: Points, dy: Points): Item {
  switch (item.kind) {
    case 'text':
      return moveText(item, dx, dy);
    case 'line':
      return {
        ...item,
        x1: round(item.x1 + dx),
        y1: round(item.y1 + dy),
        x2: round(item.x2 + dx),
        y2: round(item.y2 + dy),
      };
    default:
      return { ...item, x: round(item.x + dx), y: round(item.y + dy) };
  }
}

/** Written out field by field for speed: only text items are moved for each letter. */
function moveText(item: TextItem, dx: Points, dy: Points): TextItem {
  const moved: TextItem = {
    kind: 'text',
    x: dx === 0 ? item.x : round(item.x + dx),
    baseline: dy === 0 ? item.baseline : round(item.baseline + dy),
    text: item.text,
    face: item.face,
    size: item.size,
    color: item.color,
    letterSpacing: item.letterSpacing,
    wordSpacing: item.wordSpacing,
    static: item.static,
    ends: item.ends,
    node: item.node,
  };
  return item.part === undefined ? moved : { ...moved, part: item.part };
}

export function moveItems(items: readonly Item[], dx: Points, dy: Points): readonly Item[] {
  return dx === 0 && dy === 0 ? items : items.map((item) => moveItem(item, dx, dy));
}
