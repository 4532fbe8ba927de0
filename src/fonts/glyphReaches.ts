/** Finds how far the ink of a text reaches above and below its baseline. */
import type { Font } from 'fontkit';
import type { Reach } from '../shapes/layout/fontBook.js';

/** What capitals, figures and common signs need, in 1/1000 em; more is rounded up to a step. */
const [ABOVE, BELOW] = [750, 175];
const STEP = 50;
const UNKNOWN = -1;

/** Adds up one text after another. Each glyph is looked at once: its outline has to be read for its box. */
export class GlyphReaches {
  readonly #font: Font;
  readonly #scale: number;
  readonly #above: Int16Array;
  readonly #below: Int16Array;
  #reach = { above: ABOVE, below: BELOW };

  constructor(font: Font) {
    this.#font = font;
    this.#scale = 1000 / font.unitsPerEm;
    this.#above = new Int16Array(font.numGlyphs).fill(UNKNOWN);
    this.#below = new Int16Array(font.numGlyphs).fill(UNKNOWN);
  }

  begin(): void {
    this.#reach = { above: ABOVE, below: BELOW };
  }

  add(glyph: number): void {
    if (this.#above[glyph] === UNKNOWN) this.#look(glyph);
    this.#reach.above = Math.max(this.#reach.above, this.#above[glyph] ?? 0);
    this.#reach.below = Math.max(this.#reach.below, this.#below[glyph] ?? 0);
  }

  get reach(): Reach {
    return this.#reach;
  }

  #look(glyph: number): void {
    const { minY, maxY } = this.#font.getGlyph(glyph).bbox;
    this.#above[glyph] = stepped(maxY * this.#scale, ABOVE);
    this.#below[glyph] = stepped(-minY * this.#scale, BELOW);
  }
}

/** A blank has a box that is turned inside out. */
function stepped(reach: number, least: number): number {
  return reach > least && Number.isFinite(reach) ? Math.ceil(reach / STEP) * STEP : 0;
}
