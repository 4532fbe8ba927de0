/** A run of text and its font come in; the show-text operator with its kerning goes out. */
import { composedText } from '../base/composedText.js';
import type { TextItem } from '../shapes/composition.js';
import { type ByteWriter, isPlainCode } from './byteWriter.js';
import { START } from './plainPairs.js';
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
  const { face, plainPairs } = font;
  const text = composedText(item.text);
  const wordSpacing = item.wordSpacing === 0 ? 0 : (item.wordSpacing / item.size) * 1000;
  let left = START;
  out.ascii('[(');
  for (let i = 0; i < text.length; i++) {
    const right = text.codePointAt(i) ?? 0;
    if (right > 0xffff) i++;
    const plain = wordSpacing === 0 ? plainPairs.code(left, right) : 0;
    if (plain !== 0) out.plainCode(plain);
    else {
      const glyph = face.glyph(right);
      const code = font.code(glyph, right);
      const kerning = left === START ? 0 : face.kerning(face.glyph(left), glyph);
      const gap = kerning + (left === SPACE ? wordSpacing : 0);
      if (gap !== 0) adjust(out, gap);
      else if (isPlainCode(code)) plainPairs.set(left, right, code);
      out.code(code);
    }
    left = right;
  }
  out.ascii(')]TJ\n');
}

/** An adjustment moves to the left, in 1/1000 em. */
function adjust(out: ByteWriter, gap: number): void {
  out.byte(CLOSE);
  out.hundredths(Math.round(-gap * 100));
  out.byte(OPEN);
}
