/** A page and a word come in; the word, large, pale and rising across the page, goes out as an artifact. */
import type { Page } from '../shapes/composition.js';
import type { FontBook } from '../shapes/fontBook.js';
import type { ByteWriter } from './byteWriter.js';
import { showText } from './drawText.js';
import type { PrintFonts } from './printFont.js';

const GRAY = 0.93;
/** Part of the page's diagonal that the word fills. */
const SPAN = 0.75;

/** Draws the word centred on the page's diagonal, from lower left to upper right, marked as an artifact (ISO 32000-1 14.8.2.2). */
export function drawWatermark(
  out: ByteWriter,
  fonts: PrintFonts & { readonly book: FontBook },
  page: Page,
  text: string,
): void {
  const { book } = fonts;
  const face = book.face(book.families[0] ?? '', 700, false) ?? '';
  const font = fonts.font(face);
  const size = (SPAN * Math.hypot(page.width, page.height) * 1000) / book.width(face, text);
  out.ascii(`/Artifact <</Type/Background>> BDC\nq ${GRAY} g BT /${font.name} ${size.toFixed(2)} Tf\n`);
  out.ascii(`${matrix(page, SPAN, (size * book.metrics(face).capHeight) / 1000)} Tm\n`);
  showText(out, { text, size, wordSpacing: 0 }, font);
  out.ascii('ET Q\nEMC\n');
}

/** Puts the middle of the word, half its length along and half its capitals' height up, on the middle of the page. */
function matrix(page: Page, span: number, height: number): string {
  const diagonal = Math.hypot(page.width, page.height);
  const cos = page.width / diagonal;
  const sin = page.height / diagonal;
  const along = (span * diagonal) / 2;
  const x = page.width / 2 - along * cos + (height / 2) * sin;
  const y = page.height / 2 - along * sin - (height / 2) * cos;
  return [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(4)).join(' ');
}
