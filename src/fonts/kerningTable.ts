/** Looks up the kerning of glyph pairs in a font, once per pair. */
import { type PairTable, readPairLookups } from './pairTables.js';
import { tableAt } from './tableAt.js';

const UNKNOWN = -32768;

/** How many glyphs get a row and column in the table: the first that are used. */
const COMMON = 255;
const SIDE = COMMON + 1;

/**
 * Kerning of pairs in font units. fontkit's own layout takes 60 to 130 microseconds even for two letters, so
 * we read the pair tables directly and cache the results. Letters use few of the thousands of glyphs of a face;
 * only these get a row and column, so that their pairs are close together and stay in the processor's cache.
 */
export class KerningTable {
  readonly #bytes: Uint8Array;
  readonly #glyphs: number;
  /** By glyph: its row and column in `pairs`, 0 for none. */
  readonly #places: Uint8Array;
  readonly #pairs = new Int16Array(SIDE * SIDE).fill(UNKNOWN);
  readonly #rarePairs = new Map<number, number>();
  #placed = 0;
  #lookups: readonly (readonly PairTable[])[] | undefined;

  constructor(bytes: Uint8Array, glyphs: number) {
    this.#bytes = bytes;
    this.#glyphs = glyphs;
    this.#places = new Uint8Array(glyphs);
  }

  get(left: number, right: number): number {
    const row = this.#places[left] || this.#place(left);
    const column = this.#places[right] || this.#place(right);
    if (row === 0 || column === 0) return this.#rare(left, right);
    const known = this.#pairs[row * SIDE + column] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const value = this.#sum(left, right);
    this.#pairs[row * SIDE + column] = value;
    return value;
  }

  #place(glyph: number): number {
    if (this.#placed === COMMON) return 0;
    this.#placed++;
    this.#places[glyph] = this.#placed;
    return this.#placed;
  }

  #rare(left: number, right: number): number {
    const pair = left * this.#glyphs + right;
    const value = this.#rarePairs.get(pair) ?? this.#sum(left, right);
    this.#rarePairs.set(pair, value);
    return value;
  }

  #sum(left: number, right: number): number {
    this.#lookups ??= this.#read();
    return this.#lookups.reduce((sum, tables) => sum + firstAnswer(tables, left, right), 0);
  }

  /** Empty for a font without kerning. Throws TypeError for kerning outside GPOS. */
  #read(): readonly (readonly PairTable[])[] {
    const gpos = tableAt(this.#bytes, 'GPOS');
    const lookups = gpos === undefined ? [] : readPairLookups(gpos);
    if (lookups.length === 0 && tableAt(this.#bytes, 'kern') !== undefined)
      throw new TypeError('a font whose kerning is outside its GPOS table');
    return lookups;
  }
}

function firstAnswer(tables: readonly PairTable[], left: number, right: number): number {
  for (const table of tables) {
    const kerning = table(left, right);
    if (kerning !== undefined) return kerning;
  }
  return 0;
}
