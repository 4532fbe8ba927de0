/** Sets a flow in columns beside each other, as even in height as its breaks allow (CSS Multi-column 1, 7). */
import type { Place } from '../../base/problems.js';
import type { Item } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import { combine } from '../content/combine.js';
import type { Content, Drawn } from '../content/content.js';
import type { Span } from '../geometry/blockGeometry.js';
import { moveItems } from '../geometry/moveItem.js';
import type { Style } from '../style/style.js';
import { decorate } from './decorate.js';
import { assertNoBreaks } from './stackFlow.js';
import type { Flow } from './strip.js';

/** The columns of a block from left to right; undefined for a block that has none. */
export function columnSpans(
  { columnCount, columnGap }: Readonly<Style>,
  { x, width }: Span,
): readonly Span[] | undefined {
  if (columnCount === 'auto' || columnCount === 1) return undefined;
  const each = Math.max(0, width - columnGap * (columnCount - 1)) / columnCount;
  return Array.from({ length: columnCount }, (_, index) => ({
    x: x + index * (each + columnGap),
    width: each,
  }));
}

/** The flow, which was laid out in the first of the columns, as one content that is never broken over pages. */
export function balanceColumns(flow: Flow, columns: readonly Span[], place: Place): Content {
  assertNoBreaks(flow);
  const contents = flow.strips.map((strip) => strip.content);
  return combine(contents, (parts) => setColumns(flow, columns, parts), place);
}

/** The strips of one column. */
interface Column {
  readonly from: number;
  /** From the top of the column. */
  readonly tops: readonly Points[];
  readonly height: Points;
}

function setColumns(flow: Flow, spans: readonly Span[], parts: readonly Drawn[]): Drawn {
  const columns = balanced(flow, spans.length, parts);
  const items = columns.flatMap((column, index) =>
    moveItems(drawColumn(flow, column, parts), (spans[index]?.x ?? 0) - (spans[0]?.x ?? 0), 0),
  );
  return { height: Math.max(0, ...columns.map(({ height }) => height)), items };
}

/** Halvings of the height between the least and that of one column: to a tenth of a point for a page. */
const HALVINGS = 13;

/** The lowest columns that hold everything. */
function balanced(flow: Flow, most: number, parts: readonly Drawn[]): readonly Column[] {
  const [all] = fillColumns(flow, Number.POSITIVE_INFINITY, parts);
  let best = all === undefined ? [] : [all];
  let [low, high] = [(all?.height ?? 0) / most, all?.height ?? 0];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const height = (low + high) / 2;
    const columns = fillColumns(flow, height, parts);
    if (columns.length <= most && columns.every((column) => column.height <= height)) {
      best = columns;
      high = height;
    } else low = height;
  }
  return best;
}

/** Columns filled up to a height; one is higher only if no break is allowed in it. */
function fillColumns({ strips }: Flow, limit: Points, parts: readonly Drawn[]): Column[] {
  const columns: Column[] = [];
  let from = 0;
  while (from < strips.length) {
    const tops: Points[] = [];
    let [y, end, kept] = [0, strips.length, 0];
    for (let index = from; index < strips.length; index++) {
      const top = index === from ? 0 : y + (strips[index]?.gap ?? 0);
      const bottom = top + (parts[index]?.height ?? 0);
      if (index > from && strips[index]?.before !== 'avoid') kept = index;
      if (bottom > limit && kept > from) {
        end = kept;
        break;
      }
      tops.push(top);
      y = bottom;
    }
    const last = end - from - 1;
    const height = (tops[last] ?? 0) + (parts[end - 1]?.height ?? 0);
    columns.push({ from, tops: tops.slice(0, last + 1), height });
    from = end;
  }
  return columns;
}

function drawColumn(flow: Flow, { from, tops }: Column, parts: readonly Drawn[]): readonly Item[] {
  const to = from + tops.length - 1;
  const items: Item[] = [];
  for (const box of flow.decorations) {
    const [first, last] = [Math.max(box.from, from), Math.min(box.to, to)];
    if (first > last) continue;
    const bottom = (tops[last - from] ?? 0) + (parts[last]?.height ?? 0);
    items.push(...decorate(box, tops[first - from] ?? 0, bottom, first === box.from, last === box.to));
  }
  tops.forEach((top, index) => {
    items.push(...moveItems(flow.strips[from + index]?.beside ?? [], 0, top));
    items.push(...moveItems(parts[from + index]?.items ?? [], 0, top));
  });
  return items;
}
