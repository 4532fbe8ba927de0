/** Lays out markup. A layout can be filled for each record and placed on pages. */

import type { Composition, FilledBlock, Filling, Fit, Layout, Misfit } from '../shapes/layout/composition.js';
import type { FontBook } from '../shapes/layout/fontBook.js';
import type { Markup } from '../shapes/layout/markup.js';
import type { SlotValues } from '../shapes/recordModel.js';
import type { Content, SlotContent } from './content/content.js';
import type { FitAim } from './fit/fitAim.js';
import { type Extent, settleFit } from './fit/settleFit.js';
import { rowValues, withRows } from './flow/repeatRow.js';
import { drawPages } from './pages/drawPages.js';
import { fillLastPage, isShortLast } from './pages/fillLastPage.js';
import { type PlacedPage, paginate } from './pages/paginate.js';
import { type Prepared, prepare, readSource } from './prepare.js';
import { SlotBlock } from './slotBlock.js';

/**
 * Lays out one variant of a document: everything static is parsed, styled, measured and broken into lines here,
 * once. A document that aims for a number of pages is settled here, too, with the values of a typical record: a taller
 * record may need a page more, and never another size. Throws a Fault ELEMENT_UNKNOWN, CSS_UNKNOWN, SLOT_MISPLACED,
 * GLYPH_MISSING, TEXT_OVERFLOWS or BOX_TOO_TALL with the place in the template.
 */
export function layOut(markup: Markup, fonts: FontBook, typical: SlotValues = {}): Layout {
  const source = readSource(markup);
  const tries = new Map<number, Try>();
  const at = (step: number): Try => {
    const known = tries.get(step) ?? tryAt(prepare(source, fonts, step), typical);
    tries.set(step, known);
    return known;
  };
  const natural = at(0);
  const { aim } = natural.prepared;
  const step = settleFit(aim, (each) => at(each).extent());
  const { prepared, blocks, extent } = at(step);
  return {
    document: markup.document,
    slots: [...new Set(prepared.blocks.flatMap((block) => block.slots))],
    fit: fitOf(aim, natural.extent, extent),
    fill: (values) => fillBlocks(blocks, values),
    compose: (filling) => composePages(prepared, filling, markup),
  };
}

/** A layout at one step of giving way, and what it comes to with the values of a typical record. */
interface Try {
  readonly prepared: Prepared;
  readonly blocks: readonly SlotBlock[];
  extent(): Extent | undefined;
}

function tryAt(prepared: Prepared, typical: SlotValues): Try {
  const blocks = prepared.blocks.map((content) => new SlotBlock(content));
  return {
    prepared,
    blocks,
    extent() {
      const filling = fillBlocks(blocks, typical);
      return 'code' in filling ? undefined : extentOf(prepared, filling);
    },
  };
}

function fitOf(
  aim: FitAim,
  ...extents: readonly [natural: Try['extent'], set: Try['extent']]
): Fit | undefined {
  if (aim.most === undefined) return undefined;
  const [natural = 0, pages = 0] = extents.map((extent) => extent()?.pages);
  return { natural, pages };
}

/** The key omits blocks whose height cannot change. The rows after the first of a table that grows follow all else. */
function fillBlocks(blocks: readonly SlotBlock[], values: SlotValues): Filling | Misfit {
  const filled: FilledBlock[] = [];
  const rows: FilledBlock[] = [];
  let key = '';
  const add = (block: SlotBlock, own: SlotValues, to: FilledBlock[]): Misfit | undefined => {
    const one = block.fill(own);
    if ('code' in one) return one;
    to.push(one);
    if (block.content.fixedHeight === undefined) key += `${Math.round(one.height * 1000)} `;
    return undefined;
  };
  for (const block of blocks) {
    const [own = values, ...others] = block.content.repeats ? rowValues(block.content, values) : [values];
    let wrong = add(block, own, filled);
    for (const other of others) wrong ??= add(block, other, rows);
    if (wrong !== undefined) return wrong;
  }
  return { blocks: [...filled, ...rows], key };
}

function extentOf(prepared: Prepared, filling: Filling): Extent {
  const { leastLast } = prepared;
  const { flow, ...room } = roomOf(prepared, filling);
  const pages = paginate(flow, room);
  return { pages: pages.length, isShort: isShortLast(pages, flow, room, leastLast) };
}

function composePages(prepared: Prepared, filling: Filling, markup: Markup): Composition {
  const { styles, furniture, structure, leastLast } = prepared;
  const { flow, ...room } = roomOf(prepared, filling);
  const pages: readonly PlacedPage[] = fillLastPage(paginate(flow, room), flow, room, leastLast);
  const drawn = drawPages(pages, { flow, styles, furniture, ...room });
  return { title: markup.title, language: markup.language, pages: drawn, structure };
}

/** What flows for one record, and the heights of all of it. */
function roomOf({ capacity, lastThird, ...prepared }: Prepared, filling: Filling) {
  const { flow, blocks } = withRows(prepared, filling.blocks.length);
  const indexes = new Map(blocks.map((block, index) => [block, index]));
  const blockOf = (content: SlotContent) => indexes.get(content) ?? -1;
  const heightOf = ({ content }: { readonly content: Content }) =>
    content.kind === 'slots' ? (filling.blocks[blockOf(content.content)]?.height ?? 0) : content.height;
  return { flow, capacity, lastThird, blockOf, heightOf };
}
