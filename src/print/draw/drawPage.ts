/** Draws one page: what all letters share on it, and what one letter fills in. */
import type { FilledBlock, Filling, Page } from '../../shapes/layout/composition.js';
import type { ByteWriter } from '../file/byteWriter.js';
import { Pen } from './drawItems.js';
import type { PrintFonts } from './printFont.js';
import type { PrintPictures } from './printPictures.js';

/** Draws what all letters of the variant share on the page. */
export function drawShared(out: ByteWriter, fonts: PrintFonts, page: Page, pictures?: PrintPictures): void {
  const pen = new Pen(out, fonts, pictures, true);
  pen.draw(page.items, 0, page.height);
  pen.end();
}

/** Draws the slot blocks of the page, filled for one record. */
export function drawFilled(
  out: ByteWriter,
  fonts: PrintFonts,
  page: Page,
  filling: Filling,
  pictures?: PrintPictures,
): void {
  const pen = new Pen(out, fonts, pictures);
  for (const placement of page.placements) {
    pen.draw(filledBlock(filling, placement.block).items, placement.x, page.height - placement.y);
  }
  pen.end();
}

export function filledBlock(filling: Filling, index: number): FilledBlock {
  const block = filling.blocks[index];
  if (!block) throw new RangeError(`the filling has no slot block ${index}: it belongs to another layout`);
  return block;
}
