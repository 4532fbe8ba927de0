/** Sets the items of one row of a grid beside each other. */
import type { Place } from '../../base/problems.js';
import type { Item } from '../../shapes/layout/composition.js';
import type { Points } from '../../shapes/units.js';
import { combine, withoutBackdrop } from '../content/combine.js';
import type { Content, Drawn } from '../content/content.js';
import { moveItems } from '../geometry/moveItem.js';
import type { FlowBuilder } from '../strips/flowBuilder.js';
import { anchoredIn, stackFlow } from '../strips/stackFlow.js';
import type { Flow } from '../strips/strip.js';
import type { Style } from '../style/style.js';

export interface RowItem {
  readonly flow: Flow;
  readonly place: Place;
}

interface RowPlace {
  readonly page: string;
  readonly place: Place;
}

/**
 * Adds a row. Its last item, or the tallest by far, breaks over pages as it would by itself; the others stand beside its beginning, which is
 * kept together as far as they reach. If that cannot be known before records are filled in, the row is kept whole.
 */
export function addGridRow(
  items: readonly RowItem[],
  align: Style['alignItems'],
  at: RowPlace,
  builder: FlowBuilder,
): void {
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) {
    builder.append(only.flow);
    return;
  }
  const main = mainOf(items);
  const sides = items.filter((item) => item !== main);
  for (const { flow } of sides) builder.anchor(...anchoredIn(flow));
  const beside = sides.map(({ flow, place }) => stackFlow(flow, place));
  if (main === undefined || beside.some(({ kind }) => kind !== 'static') || !canBreak(main, beside, align)) {
    if (main !== undefined) builder.anchor(...anchoredIn(main.flow));
    builder.add(wholeRow(items, align, at.place), at);
  } else addBroken(main, beside.filter(isStatic), align, at, builder);
}

function isStatic(content: Content): content is Content & { readonly kind: 'static' } {
  return content.kind === 'static';
}

/** An item this much taller than the last one breaks over pages in its place. */
const FAR_TALLER: Points = 108;

/**
 * The item that may grow with a record, or else the last, so that a row is drawn in the order in which it is read;
 * undefined where several may grow.
 */
function mainOf(items: readonly RowItem[]): RowItem | undefined {
  const growing = items.filter(({ flow }) => grows(flow));
  if (growing.length > 0) return growing.length === 1 ? growing[0] : undefined;
  const height = (item: RowItem | undefined) => (item === undefined ? 0 : leastHeight(item.flow));
  const [tallest] = items.toSorted((one, other) => height(other) - height(one));
  const last = items.at(-1);
  return height(tallest) - height(last) > FAR_TALLER ? tallest : last;
}

function grows({ strips }: Flow): boolean {
  return strips.some(({ content }) => content.kind === 'slots' && content.content.fixedHeight === undefined);
}

/** The height of what no record changes. */
export function leastHeight({ strips, gapBelow }: Flow): Points {
  return strips.reduce((sum, { gap, content }) => sum + gap + staticHeight(content), gapBelow);
}

function staticHeight(content: Content): Points {
  return content.kind === 'slots' ? (content.content.fixedHeight ?? 0) : content.height;
}

function canBreak({ flow }: RowItem, beside: readonly Content[], align: Style['alignItems']): boolean {
  if (!grows(flow)) return true;
  const tallest = Math.max(0, ...beside.map(staticHeight));
  return (align === 'normal' || align === 'start' || align === 'baseline') && leastHeight(flow) >= tallest;
}

function addBroken(
  { flow }: RowItem,
  beside: readonly Drawn[],
  align: Style['alignItems'],
  at: RowPlace,
  builder: FlowBuilder,
): void {
  const [own, ...tops] = topsOf([mainDrawn(flow), ...beside], align);
  const items = beside.flatMap(({ items }, index) => moveItems(items, 0, tops[index] ?? 0));
  const reach = Math.max(0, ...beside.map(({ height }, index) => height + (tops[index] ?? 0)));
  const from = builder.next;
  builder.append(flow, { above: own ?? 0, items });
  const height = leastHeight(flow) + (own ?? 0);
  if (height < reach) {
    builder.rule('avoid');
    builder.add({ kind: 'static', height: reach - height, items: [] }, at);
  }
  builder.keepTogether({ from, to: builder.lastAbove(from, reach), foot: undefined, place: at.place });
}

/** The main item as far as its place depends on it: its height, and its first line. */
function mainDrawn(flow: Flow): Drawn {
  const [first] = flow.strips;
  const items = first === undefined ? [] : moveItems(sampleItems(first.content), 0, first.gap);
  return { height: leastHeight(flow), items };
}

/** What content draws; for a record whose values are short. */
function sampleItems(content: Content): readonly Item[] {
  if (content.kind === 'static') return content.items;
  if (content.kind === 'numbered') return content.draw({ page: 1, pages: 1 });
  const { slots, backdrop } = content.content;
  const drawn = content.content.fill(Object.fromEntries(slots.map((slot) => [slot, 'x'])), 1);
  return 'code' in drawn ? backdrop : [...backdrop, ...drawn.items];
}

/** A row that is never broken, drawn anew for each record if one of its items is. */
function wholeRow(items: readonly RowItem[], align: Style['alignItems'], place: Place): Content {
  const contents = items.map(({ flow, place: at }) => stackFlow(flow, at));
  const assemble = (parts: readonly Drawn[]): Drawn => {
    const tops = topsOf(parts, align);
    return {
      height: Math.max(...parts.map(({ height }, index) => height + (tops[index] ?? 0))),
      items: parts.flatMap(({ items: drawn }, index) => moveItems(drawn, 0, tops[index] ?? 0)),
    };
  };
  const stays = align === 'normal' || align === 'start';
  return stays ? combineBesideShared(contents, assemble, place) : combine(contents, assemble, place);
}

/** Items that stay at the top of the row whatever its height: those before the first with slots are drawn once. */
function combineBesideShared(
  contents: readonly Content[],
  assemble: (parts: readonly Drawn[]) => Drawn,
  place: Place,
): Content {
  const first = contents.findIndex(({ kind }) => kind === 'slots');
  const own = contents.map((content, index) => {
    if (index < first && content.kind === 'static') return { ...content, items: [] };
    return index === first ? withoutBackdrop(content) : content;
  });
  const row = combine(own, assemble, place);
  if (row.kind !== 'slots') return row;
  const backdrop = contents.slice(0, first + 1).flatMap((content) => {
    if (content.kind === 'static') return content.items;
    return content.kind === 'slots' ? content.content.backdrop : [];
  });
  return { kind: 'slots', content: { ...row.content, backdrop } };
}

/** How far below the top of the row each item begins. */
function topsOf(items: readonly Drawn[], align: Style['alignItems']): readonly Points[] {
  if (align === 'baseline') {
    const baselines = items.map(firstBaseline);
    const lowest = Math.max(...baselines.map((each) => each ?? 0));
    return baselines.map((each) => (each === undefined ? 0 : lowest - each));
  }
  const share = { normal: 0, start: 0, center: 0.5, end: 1 }[align];
  const tallest = Math.max(...items.map(({ height }) => height));
  return items.map(({ height }) => (tallest - height) * share);
}

/** Undefined for an item without text. */
function firstBaseline({ items }: Drawn): Points | undefined {
  const baselines = items.flatMap((item) => (item.kind === 'text' ? [item.baseline] : []));
  return baselines.length === 0 ? undefined : Math.min(...baselines);
}
