/** A composition made by hand for the tests of print: known text at known places. */
import type {
  Composition,
  Filling,
  Item,
  Page,
  Placement,
  TextItem,
} from '../../src/shapes/layout/composition.js';

export const REGULAR = 'Source Sans 3/400';
export const BOLD = 'Source Sans 3/700';

export function text(x: number, baseline: number, value: string, more: Partial<TextItem> = {}): TextItem {
  return {
    kind: 'text',
    x,
    baseline,
    text: value,
    face: REGULAR,
    size: 10,
    color: '#000000',
    letterSpacing: 0,
    wordSpacing: 0,
    static: false,
    ends: false,
    node: -1,
    ...more,
  };
}

/** Its slot blocks are read after all else. */
export function page(items: readonly Item[], placements: readonly Omit<Placement, 'after'>[] = []): Page {
  const after = items.length;
  return { width: 612, height: 792, items, placements: placements.map((each) => ({ ...each, after })) };
}

export function composition(...pages: readonly Page[]): Composition {
  return { title: 'Letter', language: 'en', pages, structure: [] };
}

/** A slot block of lines set 12 points apart. */
export function filling(...blocks: readonly (readonly string[])[]): Filling {
  const filled = blocks.map((lines) => ({
    height: lines.length * 12,
    items: lines.map((line, i) => text(0, 10 + i * 12, line)),
  }));
  return { blocks: filled, key: filled.map((block) => block.height).join() };
}
