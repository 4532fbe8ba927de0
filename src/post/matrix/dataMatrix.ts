/** Draws text as a Data Matrix (ISO/IEC 16022, ECC 200): square, of one region. */
import { codewordsOf, padded } from './codewords.js';
import { placement } from './placement.js';
import { correctionOf } from './reedSolomon.js';
import { type MatrixSize, sizeFor } from './sizes.js';

export interface DataMatrix {
  readonly side: number;
  /** From the top; the highest of `side` bits is the leftmost module, 1 is dark. */
  readonly rows: readonly number[];
}

/**
 * @param text of ASCII
 * @param atLeast modules at a side, for symbols that are all of one size
 * @throws RangeError for a text that is too long, or not of ASCII
 */
export function dataMatrix(text: string, atLeast?: number): DataMatrix {
  const words = codewordsOf(text);
  const size = sizeFor(words.length, atLeast);
  const { rows, of } = symbols(size);
  const drawn = rows.slice();
  const all = padded(words, size.data);
  for (let at = 0; at < all.length; at++) {
    const own = of(at, all[at] ?? 0);
    for (let row = 1; row < size.side - 1; row++) drawn[row] = (drawn[row] ?? 0) ^ (own[row] ?? 0);
  }
  return { side: size.side, rows: drawn };
}

/** What symbols of one size are put together from. */
interface Symbols {
  /** The finder pattern. */
  readonly rows: readonly number[];
  /** The modules that one codeword makes dark, those of its share of the error correction included. */
  readonly of: (at: number, word: number) => readonly number[];
}

/**
 * The code is linear: the modules of a text are the sum, without carry, of those of its codewords, each alone. A batch
 * draws millions of symbols of a few hundred distinct codewords.
 */
const KNOWN = new Map<number, Symbols>();

function symbols(size: MatrixSize): Symbols {
  const known = KNOWN.get(size.side) ?? openSymbols(size);
  KNOWN.set(size.side, known);
  return known;
}

function openSymbols({ side, data, correction }: MatrixSize): Symbols {
  const places = placement(side - 2);
  const parts: (readonly number[] | undefined)[] = [];
  const draw = (at: number, word: number): readonly number[] => {
    const words = new Array<number>(data).fill(0).with(at, word);
    const rows = new Array<number>(side).fill(0);
    [...words, ...correctionOf(words, correction)].forEach((each, index) => {
      for (let bit = 0; bit < 8; bit++) {
        const place = places[index * 8 + bit];
        if (place === undefined || ((each >> (7 - bit)) & 1) === 0) continue;
        rows[place.row + 1] = (rows[place.row + 1] ?? 0) | (1 << (side - 2 - place.column));
      }
    });
    return rows;
  };
  const of = (at: number, word: number): readonly number[] => {
    const index = at * 256 + word;
    const known = parts[index] ?? draw(at, word);
    parts[index] = known;
    return known;
  };
  return { rows: finderOf(side), of };
}

/**
 * Solid at the left and below, alternating above and at the right. Where the codewords leave the lower right corner
 * free, two of its four modules are dark.
 */
function finderOf(side: number): readonly number[] {
  const left = 1 << (side - 1);
  const rows = Array.from({ length: side }, (_, row) => left | (row % 2));
  rows[0] = Array.from({ length: side / 2 }, (_, at) => left >> (2 * at)).reduce((sum, bit) => sum | bit, 0);
  rows[side - 1] = 2 ** side - 1;
  if ((side - 2) ** 2 % 8 !== 0)
    for (const [row, bit] of [
      [side - 3, 4],
      [side - 2, 2],
    ] as const)
      rows[row] = (rows[row] ?? 0) | bit;
  return rows;
}
