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
  return { side: size.side, rows: symbols(size)(padded(words, size.data)) };
}

/** The rows of the symbol of these codewords. */
type Symbols = (words: readonly number[]) => readonly number[];

/**
 * The code is linear: the modules of a text are the sum, without carry, of those of its codewords, each alone. A batch
 * draws millions of symbols of a few hundred distinct codewords, and nearly all of each are those of the one before.
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
  let [last, drawn] = [new Array<number>(data).fill(0), finderOf(side)];
  return (words) => {
    const rows = drawn.slice();
    for (let at = 0; at < data; at++) {
      const [word = 0, before = 0] = [words[at], last[at]];
      if (word === before) continue;
      add(rows, of(at, before));
      add(rows, of(at, word));
    }
    [last, drawn] = [[...words], rows];
    return rows;
  };
}

/** Without carry: adding twice takes away. */
function add(rows: number[], others: readonly number[]): void {
  for (let row = 1; row < rows.length - 1; row++) rows[row] = (rows[row] ?? 0) ^ (others[row] ?? 0);
}

/**
 * Solid at the left and below, alternating above and at the right. Where the codewords leave the lower right corner
 * free, two of its four modules are dark.
 */
function finderOf(side: number): number[] {
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
