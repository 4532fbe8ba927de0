/** A run of text and its font come in; the show-text operator with its kerning goes out. */
import { composedText } from '../base/composedText.js';
import type { TextItem } from '../shapes/composition.js';
import type { ByteWriter } from './byteWriter.js';
import type { PrintFont } from './printFont.js';

const OPEN = 0x28;
const CLOSE = 0x29;
/** The only space that is widened: a line breaks, and is justified, at no other. */
const SPACE = 0x20;

/**
 * Writes `[(codes)-14(codes)]TJ` (ISO 32000-1 9.4.3). Kerning and word spacing are adjustments in the array:
 * the word spacing operator of PDF knows only one-byte codes. Text is set in NFC, as it was measured.
 */
export function showText(
  out: ByteWriter,
  item: Pick<TextItem, 'text' | 'size' | 'wordSpacing'>,
  font: PrintFont,
): void {
  const { face } = font;
  const text = composedText(item.text);
  const wordSpacing = item.wordSpacing === 0 ? 0 : (item.wordSpacing / item.size) * 1000;
  let left = -1;
  let space = 0;
  out.ascii('[(');
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) ?? 0;
    if (codePoint > 0xffff) i++;
    const glyph = face.glyph(codePoint);
    const gap = left < 0 ? 0 : face.kerning(left, glyph) + space;
    if (gap !== 0) adjust(out, gap);
    out.code(font.code(glyph, codePoint));
    left = glyph;
    space = codePoint === SPACE ? wordSpacing : 0;
  }
  out.ascii(')]TJ\n');
}

/** An adjustment moves to the left, in 1/1000 em. */
function adjust(out: ByteWriter, gap: number): void {
  out.byte(CLOSE);
  out.hundredths(Math.round(-gap * 100));
  out.byte(OPEN);
}
