/** A fontkit font comes in; the kerning of its glyph pairs goes out, each pair looked up once. */
import type { Font } from 'fontkit';
import { type PairTable, readPairLookups } from './pairTables.js';

const UNKNOWN = -32768;

/**
 * Kerning of pairs in font units. fontkit's own layout takes 60 to 130 microseconds even for two letters, so
 * the pair tables are asked directly, and their answers kept: one row of 16-bit numbers for each glyph that
 * was ever a left one.
 */
export class KerningTable {
  readonly #font: Font;
  readonly #rows: (Int16Array | undefined)[];
  #lookups: readonly (readonly PairTable[])[] | undefined;

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
    const value = this.#sum(left, right);
    row[right] = value;
    return value;
  }

  #sum(left: number, right: number): number {
    this.#lookups ??= readPairLookups(this.#font);
    return this.#lookups.reduce((sum, tables) => sum + firstAnswer(tables, left, right), 0);
  }
}

function firstAnswer(tables: readonly PairTable[], left: number, right: number): number {
  for (const table of tables) {
    const kerning = table(left, right);
    if (kerning !== undefined) return kerning;
  }
  return 0;
}
