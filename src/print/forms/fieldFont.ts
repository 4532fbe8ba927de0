/** Chooses the font that can show the value of a field. */

import type { PdfkitFonts } from '../pdfkit/pdfkitFonts.js';
import type { PdfReference } from '../pdfkit/pdfObjects.js';
import type { FieldFont } from './fieldAppearance.js';
import type { FormFont } from './formFont.js';

/** The form font; for a value with characters that it lacks, the font of the page. */
export function fieldFont(
  font: FormFont,
  value: string,
  pageFonts: PdfkitFonts,
): { readonly shown: FieldFont; readonly reference: PdfReference } {
  const { face, name, reference } = font;
  const advance = (text: string) =>
    codePoints(text).reduce((sum, point) => sum + face.advance(face.glyph(point)), 0);
  if (font.codes(value)) {
    const hex = (text: string) => Buffer.from(font.codes(text) ?? []).toString('hex');
    return { shown: { name, advance, hex }, reference };
  }
  const page = pageFonts.font(face.id);
  const code = (point: number) => page.code(face.glyph(point), point).toString(16).padStart(4, '0');
  const hex = (text: string) => codePoints(text).map(code).join('');
  return { shown: { name: page.name, advance, hex }, reference: page.reference };
}

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
