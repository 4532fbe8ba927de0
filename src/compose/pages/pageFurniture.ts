/** Lays out the heads and feet of all kinds of pages before the pages are known. */
import type { BlockBox, TableBox } from '../boxes/box.js';
import { cssFault } from '../css/declarations.js';
import type { FlowContext } from '../strips/flowContext.js';
import type { Flow } from '../strips/strip.js';
import { marginContent, type PlacedContent, runningName } from './marginContent.js';
import type { MarginBox, PageStyle, PageStyles } from './pageStyles.js';

export type RunningBoxes = ReadonlyMap<string, BlockBox | TableBox>;

export interface PageFurniture {
  /** All there is, in a fixed order. */
  readonly all: readonly PlacedContent[];
  /** What one page shows, given its current running elements. */
  on(page: string, first: boolean, running: RunningBoxes): readonly PlacedContent[];
}

/** A margin box on one kind of page, and the running element in it. */
interface MarginEntry {
  readonly page: string;
  readonly first: boolean;
  readonly box: BlockBox | TableBox | undefined;
  readonly placed: PlacedContent;
}

/** Lays out each margin box of each kind of page with each running element that it may show. */
export function pageFurniture(flow: Flow, styles: PageStyles, context: FlowContext): PageFurniture {
  const running = runningBoxes(flow);
  const names = [...new Set(['', ...flow.strips.map((strip) => strip.page)])];
  const kinds = names.flatMap((page) => [true, false].map((first) => ({ page, first })));
  const entries = kinds.flatMap((kind) =>
    entriesOf(kind, styles.of(kind.page, kind.first), running, context),
  );
  return {
    all: entries.map((entry) => entry.placed),
    on(page, first, current) {
      const shown = new Set(current.values());
      return entries
        .filter(
          (entry) => entry.page === page && entry.first === first && (!entry.box || shown.has(entry.box)),
        )
        .map((entry) => entry.placed);
    },
  };
}

function entriesOf(
  kind: Pick<MarginEntry, 'page' | 'first'>,
  style: PageStyle,
  running: ReadonlyMap<string, readonly (BlockBox | TableBox)[]>,
  context: FlowContext,
): MarginEntry[] {
  return style.boxes.flatMap((margin) =>
    shownIn(margin, running).flatMap((box) => {
      const placed = marginContent(margin, style, box, context);
      return placed === undefined ? [] : [{ ...kind, box, placed }];
    }),
  );
}

/** The running elements that a margin box may show; a single undefined for a box of strings and counters. */
function shownIn(
  margin: MarginBox,
  running: ReadonlyMap<string, readonly (BlockBox | TableBox)[]>,
): readonly (BlockBox | TableBox | undefined)[] {
  const name = runningName(margin);
  if (name === undefined) return [undefined];
  const boxes = running.get(name);
  if (boxes === undefined) throw cssFault(`no element is running(${name})`, margin.place);
  return boxes;
}

function runningBoxes(flow: Flow): Map<string, (BlockBox | TableBox)[]> {
  const boxes = new Map<string, (BlockBox | TableBox)[]>();
  for (const each of flow.strips.flatMap((strip) => strip.anchored)) {
    if (each.kind === 'running') boxes.set(each.name, [...(boxes.get(each.name) ?? []), each.box]);
  }
  return boxes;
}
