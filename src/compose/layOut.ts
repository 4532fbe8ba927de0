/** Lays out markup. A layout can be filled for each record and placed on pages. */

import type { Composition, FilledBlock, Filling, Layout, Misfit } from '../shapes/layout/composition.js';
import type { FontBook } from '../shapes/layout/fontBook.js';
import type { Markup } from '../shapes/layout/markup.js';
import type { SlotValues } from '../shapes/recordModel.js';
import type { Content, SlotContent } from './content/content.js';
import { drawPages } from './pages/drawPages.js';
import { paginate } from './pages/paginate.js';
import { type Prepared, prepare } from './prepare.js';
import { SlotBlock } from './slotBlock.js';

/**
 * Lays out one variant of a document: everything static is parsed, styled, measured and broken into lines here,
 * once. Throws a Fault ELEMENT_UNKNOWN, CSS_UNKNOWN, SLOT_MISPLACED, GLYPH_MISSING, TEXT_OVERFLOWS or BOX_TOO_TALL
 * with the place in the template.
 */
export function layOut(markup: Markup, fonts: FontBook): Layout {
  const prepared = prepare(markup, fonts);
  const blocks = prepared.blocks.map((content) => new SlotBlock(content));
  return {
    document: markup.document,
    slots: [...new Set(prepared.blocks.flatMap((block) => block.slots))],
    fill: (values) => fillBlocks(blocks, values),
    compose: (filling) => composePages(prepared, filling, markup),
  };
}

/** The key omits blocks whose height cannot change. */
function fillBlocks(blocks: readonly SlotBlock[], values: SlotValues): Filling | Misfit {
  const filled: FilledBlock[] = [];
  let key = '';
  for (const block of blocks) {
    const one = block.fill(values);
    if ('code' in one) return one;
    filled.push(one);
    if (block.content.fixedHeight === undefined) key += `${Math.round(one.height * 1000)} `;
  }
  return { blocks: filled, key };
}

function composePages(prepared: Prepared, filling: Filling, markup: Markup): Composition {
  const { flow, styles, furniture, blocks, structure } = prepared;
  const indexes = new Map(blocks.map((block, index) => [block, index]));
  const blockOf = (content: SlotContent) => indexes.get(content) ?? -1;
  const heightOf = (content: Content) =>
    content.kind === 'slots' ? (filling.blocks[blockOf(content.content)]?.height ?? 0) : content.height;
  const pages = paginate(flow, {
    heightOf: (strip) => heightOf(strip.content),
    capacity: prepared.capacity,
  });
  const drawn = drawPages(pages, { flow, styles, furniture, heightOf, blockOf });
  return { title: markup.title, language: markup.language, pages: drawn, structure };
}
