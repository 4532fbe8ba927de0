import { Fault, type Place } from '../../base/problems.js';
import { codePointName } from '../../base/text/codePointName.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';

/** @throws Fault GLYPH_MISSING if the fonts cannot draw a text of the template or the campaign */
export function checkGlyphs(text: string, family: string, fonts: FontBook, place: Place): void {
  const missing = fonts.missing(text, family);
  if (missing === undefined) return;
  throw new Fault('GLYPH_MISSING', `no font has the character "${missing}" (${codePointName(missing)})`, {
    place,
    hint: 'write it without the character, or bring a font that has it (fonts in noticepress.yaml)',
  });
}
