/** Finds how far the ink of a text reaches above and below its baseline. */
import type { Font } from 'fontkit';
import type { Reach } from '../shapes/layout/fontBook.js';

/** What capitals, figures and common signs need, in 1/1000 em; more is rounded up to a step. */
const [ABOVE, BELOW] = [750, 175];
const STEP = 50;

/** Code points with a place in the arrays. */
const BMP = 0x10000;
const UNKNOWN = -1;

/** Each character is looked at once: the outline of its glyph has to be read for its box. */
export class GlyphReaches {
  readonly #font: Font;
  readonly #glyphOf: (codePoint: number) => number;
  readonly #scale: number;
  readonly #above = new Int16Array(BMP).fill(UNKNOWN);
  readonly #below = new Int16Array(BMP);

  constructor(font: Font, glyphOf: (codePoint: number) => number) {
    this.#font = font;
    this.#glyphOf = glyphOf;
    this.#scale = 1000 / font.unitsPerEm;
  }

  /** @param text composed (NFC) */
  of(text: string): Reach {
    let above = ABOVE;
    let below = BELOW;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      let up = this.#above[code] ?? 0;
      if (up === UNKNOWN) up = this.#keep(code);
      const down = this.#below[code] ?? 0;
      if (up > above) above = up;
      if (down > below) below = down;
    }
    return { above, below };
  }

  /** A half of a surrogate pair counts as the sign for a missing glyph, which is as tall as a capital. */
  #keep(code: number): number {
    const { minY, maxY } = this.#font.getGlyph(this.#glyphOf(code)).bbox;
    const above = stepped(maxY * this.#scale, ABOVE);
    this.#above[code] = above;
    this.#below[code] = stepped(-minY * this.#scale, BELOW);
    return above;
  }
}

/** Nothing up to what every text has, and for a blank, whose box is turned inside out. */
function stepped(reach: number, least: number): number {
  return reach > least && Number.isFinite(reach) ? Math.ceil(reach / STEP) * STEP : 0;
}
