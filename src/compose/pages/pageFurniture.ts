/** Heads and feet of all kinds of pages, laid out before any page is known. */
import type { BlockBox, TableBox } from '../boxes/box.js';
import { cssFault } from '../css/declarations.js';
import type { FlowContext } from '../flow/flowContext.js';
import type { Flow } from '../flow/strip.js';
import { marginContent, type PlacedContent, runningName } from './marginContent.js';
import type { PageStyles } from './pageStyles.js';

export type RunningBoxes = ReadonlyMap<string, BlockBox | TableBox>;

export interface PageFurniture {
  /** All there is, in a fixed order. */
  readonly all: readonly PlacedContent[];
  /** What one page shows, given the running elements that hold on it. */
  on(page: string, first: boolean, running: RunningBoxes): readonly PlacedContent[];
}

/** Lays out each margin box of each kind of page with each running element that it may show. */
export function pageFurniture(flow: Flow, styles: PageStyles, context: FlowContext): PageFurniture {
  const running = runningBoxes(flow);
  const entries: {
    readonly page: string;
    readonly first: boolean;
    readonly box?: BlockBox | TableBox;
    readonly placed: PlacedContent;
  }[] = [];
  for (const page of new Set(['', ...flow.strips.map((strip) => strip.page)])) {
    for (const first of [true, false]) {
      const style = styles.of(page, first);
      for (const box of style.boxes) {
        const name = runningName(box);
        if (name !== undefined && !running.has(name))
          throw cssFault(`no element is running(${name})`, box.place);
        for (const element of name === undefined ? [undefined] : (running.get(name) ?? [])) {
          const placed = marginContent(box, style, element, context);
          if (placed !== undefined) entries.push({ page, first, ...(element && { box: element }), placed });
        }
      }
    }
  }
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

function runningBoxes(flow: Flow): Map<string, (BlockBox | TableBox)[]> {
  const boxes = new Map<string, (BlockBox | TableBox)[]>();
  for (const each of flow.strips.flatMap((strip) => strip.anchored)) {
    if (each.kind === 'running') boxes.set(each.name, [...(boxes.get(each.name) ?? []), each.box]);
  }
  return boxes;
}
