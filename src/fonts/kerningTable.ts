/** A fontkit font comes in; the kerning of its glyph pairs goes out, each pair looked up once. */
import type { Font } from 'fontkit';

const UNKNOWN = -32768;
const FEATURES = { kern: true, liga: false, clig: false, calt: false, dlig: false };

/**
 * Kerning of pairs in font units. A layout by fontkit costs 30 to 70 microseconds even for two letters, so
 * its answers are kept: one row of 16-bit numbers for each glyph that was ever a left one.
 */
export class KerningTable {
  readonly #font: Font;
  readonly #rows: (Int16Array | undefined)[];

  constructor(font: Font) {
    this.#font = font;
    this.#rows = new Array<Int16Array | undefined>(font.numGlyphs);
  }

  get(left: number, right: number): number {
    const known = this.#rows[left]?.[right] ?? UNKNOWN;
    return known === UNKNOWN ? this.#ask(left, right) : known;
  }

  #ask(left: number, right: number): number {
    const row = this.#rows[left] ?? new Int16Array(this.#font.numGlyphs).fill(UNKNOWN);
    this.#rows[left] = row;
    const value = this.#layout(left, right);
    row[right] = value;
    return value;
  }

  /** 0 where the pair does not come out as its two glyphs, since we never set it otherwise. */
  #layout(left: number, right: number): number {
    const text = `${characterOf(this.#font, left)}${characterOf(this.#font, right)}`;
    const run = this.#font.layout(text, FEATURES);
    const [first, second] = run.glyphs;
    if (run.glyphs.length !== 2 || first?.id !== left || second?.id !== right) return 0;
    return Math.round((run.positions[0]?.xAdvance ?? 0) - first.advanceWidth);
  }
}

function characterOf(font: Font, glyph: number): string {
  return font.stringsForGlyph(glyph)[0] ?? '';
}
