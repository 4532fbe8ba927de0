/** Reads the texts of a laid-out paper, with those that a record fills in. */
import type { FilledComposition, Item, Page, TextItem } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';

/** One run of text where it stands on its page. */
export interface TextOnPage {
  /** From 1. */
  readonly page: number;
  readonly x: Points;
  readonly baseline: Points;
  readonly item: TextItem;
  /** Empty for what belongs to no text, such as a running head. */
  readonly element: string;
}

/** In reading order within each page, what records fill in after the rest. */
export function textsOnPages({ composition, filling }: FilledComposition): readonly TextOnPage[] {
  const elementOf = (node: number): string => composition.structure[node]?.element ?? '';
  return composition.pages.flatMap((page, index) =>
    itemsOf(page, filling).flatMap(({ item, x, y }) =>
      item.kind === 'text'
        ? [
            {
              page: index + 1,
              x: item.x + x,
              baseline: item.baseline + y,
              item,
              element: elementOf(item.node),
            },
          ]
        : [],
    ),
  );
}

function itemsOf({ items, placements }: Page, { blocks }: FilledComposition['filling']) {
  const filled = placements.flatMap(({ block, x, y }) =>
    (blocks[block]?.items ?? []).map((item: Item) => ({ item, x, y })),
  );
  return [...items.map((item) => ({ item, x: 0, y: 0 })), ...filled];
}
