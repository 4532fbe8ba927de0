/** Draws a watermark as an artifact: one large, pale word rising across the page. */
import type { Page } from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { ByteWriter } from '../file/byteWriter.js';
import { showText } from './drawText.js';
import type { PrintFonts } from './printFont.js';
import { WATERMARK_GRAY, watermarkPlace } from './watermarkPlace.js';

/** Draws the word centered on the page's diagonal, from lower left to upper right, marked as an artifact (ISO 32000-1 14.8.2.2). */
export function drawWatermark(
  out: ByteWriter,
  fonts: PrintFonts & { readonly book: FontBook },
  page: Page,
  text: string,
): void {
  const { book } = fonts;
  const face = book.face(book.families[0] ?? '', 700, false) ?? '';
  const font = fonts.font(face);
  const { size, matrix } = watermarkPlace(page, book.width(face, text), book.metrics(face).capHeight);
  out.ascii(
    `/Artifact <</Type/Background>> BDC\nq ${WATERMARK_GRAY} g BT /${font.name} ${size.toFixed(2)} Tf\n`,
  );
  out.ascii(`${matrix.map((value) => value.toFixed(4)).join(' ')} Tm\n`);
  showText(out, text, font);
  out.ascii('ET Q\nEMC\n');
}
