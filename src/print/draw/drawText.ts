/** Shows text with kerning in a content stream. */
import { composedText } from '../../base/text/composedText.js';
import type { ByteWriter } from '../file/byteWriter.js';
import { START } from './pairCodes.js';
import type { PrintFont } from './printFont.js';

const OPEN = 0x28;
const CLOSE = 0x29;
/** The only space that justification widens, and at which a line breaks. */
const SPACE = 0x20;
/** A space at which no line ends; it looks the same. */
const NO_BREAK = 0xa0;

/** Operators before and after the codes of a text. */
export const SHOW = '[(';
export const SHOWN = ')]TJ\n';

/**
 * Writes `[(codes)-14(codes)]TJ` (ISO 32000-1 9.4.3). Kerning and word spacing are adjustments in the array:
 * the word spacing operator of PDF knows only one-byte codes. Text is set in NFC, as it was measured.
 *
 * @param wordSpacing added after each U+0020, in 1/1000 em
 */
export function showText(out: ByteWriter, text: string, font: PrintFont, wordSpacing = 0): void {
  out.ascii(SHOW);
  if (wordSpacing === 0) writeCodes(out, text, font);
  else {
    const composed = composedText(text);
    for (let at = 0; at < composed.length; ) at = showCharacter(out, composed, at, font, wordSpacing);
  }
  out.ascii(SHOWN);
}

/**
 * The codes alone, without the operators around them. Pairs are known only up to the first character that may have to
 * be composed.
 */
export function writeCodes(out: ByteWriter, text: string, font: PrintFont): void {
  const { pairCodes } = font;
  const start = out.length;
  let at = pairCodes.write(out, text, 0);
  if (at === text.length) return;
  const composed = composedText(text);
  if (composed !== text) {
    out.cut(start);
    at = pairCodes.write(out, composed, 0);
  }
  while (at < composed.length) {
    const next = showCharacter(out, composed, at, font, 0);
    at = pairCodes.write(out, composed, next);
  }
}

/** Returns the index of the next character. */
function showCharacter(
  out: ByteWriter,
  text: string,
  at: number,
  font: PrintFont,
  wordSpacing: number,
): number {
  const { face } = font;
  const left = at === 0 ? START : codePointBefore(text, at);
  const right = text.codePointAt(at) ?? 0;
  const glyph = face.glyph(right);
  const kerning = left === START ? 0 : face.kerning(face.glyph(left), glyph);
  const gap = kerning + (left === SPACE ? wordSpacing : 0);
  const start = out.length;
  if (gap !== 0) adjust(out, gap);
  // read and copied as a plain space: which lines could end there is of no use to a reader
  out.code(font.code(glyph, right === NO_BREAK ? SPACE : right));
  if (wordSpacing === 0) font.pairCodes.learn(left, right, out.since(start));
  return at + (right > 0xffff ? 2 : 1);
}

function codePointBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  return isLowSurrogate(unit) ? (text.codePointAt(at - 2) ?? 0) : unit;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** A positive adjustment moves left, in 1/1000 em. */
function adjust(out: ByteWriter, gap: number): void {
  out.byte(CLOSE);
  out.hundredths(Math.round(-gap * 100));
  out.byte(OPEN);
}
