/** Finds what can be laid over a page: what records fill in, what the law prescribes, what changed, lines, order, envelope. */

import { readingRuns } from '../../../print/content/readingRuns.js';
import { filledBlock } from '../../../print/draw/drawPage.js';
import { CHANGE_ATTRIBUTE } from '../../../shapes/layout/changeMark.js';
import type { Page, StructureNode, TextItem } from '../../../shapes/layout/composition.js';
import { STATUTE_ATTRIBUTE } from '../../../shapes/layout/statuteMark.js';
import { blocksOn, type Laid } from './blocksOn.js';

/** What of; the names are those of the classes that draw them. */
export const MARKS = {
  boxes: 'Boxes and baselines',
  slots: 'Filled in from records',
  changes: 'Changed by the revision',
  statute: 'Prescribed by law',
  order: 'Reading order',
  envelope: 'Window and folds',
} as const;

export type MarkKind = keyof typeof MARKS;

/** An area in points from the top left corner of the page. */
export interface Mark {
  readonly kind: MarkKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Printed beside it; empty for none. */
  readonly label: string;
}

export function marksOn(page: Page, laid: Laid): readonly Mark[] {
  return [
    ...baselines(page, laid),
    ...slots(page, laid),
    ...marked(page, laid, 'statute', STATUTE_ATTRIBUTE),
    ...marked(page, laid, 'changes', CHANGE_ATTRIBUTE),
    ...order(page, laid),
    ...envelope(page),
  ];
}

/** One for each line of text. */
function baselines(page: Page, { filling }: Laid): readonly Mark[] {
  const lines = new Map<number, Mark>();
  for (const run of readingRuns(page, filling)) {
    if (run.kind === 'area') continue;
    for (const item of run.items) {
      if (item.kind !== 'text') continue;
      const y = Math.round((run.y + item.baseline) * 4) / 4;
      lines.set(y, { kind: 'boxes', x: 0, y, width: page.width, height: 0, label: '' });
    }
  }
  return [...lines.values()];
}

function slots({ placements }: Page, { filling, fonts }: Laid): readonly Mark[] {
  return placements.flatMap(({ block, x, y }) =>
    filledBlock(filling, block)
      .items.filter(
        (item): item is TextItem => item.kind === 'text' && !item.static && item.text.trim() !== '',
      )
      .map(({ face, text, size, ...item }) => ({
        kind: 'slots' as const,
        x: x + item.x - 1,
        y: y + item.baseline - size,
        width: (fonts.width(face, text) * size) / 1000 + 2,
        height: size * 1.3,
        label: '',
      })),
  );
}

/** Blocks inside of an element that bears the attribute. */
function marked(page: Page, laid: Laid, kind: MarkKind, attribute: string): readonly Mark[] {
  return blocksOn(page, laid).flatMap(({ node, x, y, width, height }) => {
    const label = borneBy(node, laid.structure, attribute);
    return label === undefined
      ? []
      : [{ kind, x: x - 3, y: y - 1, width: width + 6, height: height + 2, label }];
  });
}

function borneBy(node: number, structure: readonly StructureNode[], attribute: string): string | undefined {
  const { marks = {}, parent = -1 } = structure[node] ?? {};
  return marks[attribute] ?? (parent < 0 ? undefined : borneBy(parent, structure, attribute));
}

const order = (page: Page, laid: Laid): readonly Mark[] =>
  blocksOn(page, laid).map(({ x, y, width, height }, index) => ({
    ...{ kind: 'order' as const, x, y, width, height },
    label: String(index + 1),
  }));

/** What a #10 envelope shows of the first page (inches 0.875 to 4.375 and 2.5 to 3.167), where the page prints its fold marks. */
const WINDOW = { x: 63, y: 180, width: 252, height: 48 };

function envelope(page: Page): readonly Mark[] {
  const folds = foldsOn(page);
  if (folds.length === 0) return [];
  const kind = 'envelope' as const;
  return [
    { kind, ...WINDOW, label: 'window' },
    ...folds.map((y) => ({ kind, x: 0, y, width: page.width, height: 0, label: 'fold' })),
  ];
}

/** Points: fold marks are short strokes that stand alone in the left margin. */
const MARGIN = 36;

function foldsOn({ items }: Page): readonly number[] {
  return items.flatMap((item) =>
    item.kind === 'line' && item.y1 === item.y2 && Math.max(item.x1, item.x2) < MARGIN ? [item.y1] : [],
  );
}
