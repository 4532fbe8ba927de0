/** Reads the text of a Data Matrix back from its modules (ISO/IEC 16022). */
import { textOf } from './codewords.js';
import { type DataMatrix, dataMatrix } from './dataMatrix.js';
import { type Module, placement } from './placement.js';
import { agrees } from './reedSolomon.js';
import { SIZES } from './sizes.js';

const PLACES = new Map<number, readonly Module[]>();

/**
 * What was drawn is read as it is, without correcting it.
 *
 * @returns undefined where data and error correction do not agree, the finder pattern is not whole, or the text is not in
 * ASCII encodation
 */
export function readDataMatrix({ side, rows }: DataMatrix): string | undefined {
  const size = SIZES.find((each) => each.side === side);
  if (size === undefined || rows.length !== side) return undefined;
  const places = PLACES.get(side) ?? placement(side - 2);
  PLACES.set(side, places);
  const words = Array.from({ length: size.data + size.correction }, (_, index) => {
    let word = 0;
    for (let bit = 0; bit < 8; bit++) {
      const { row = 0, column = 0 } = places[index * 8 + bit] ?? {};
      word = (word << 1) | (((rows[row + 1] ?? 0) >> (side - 2 - column)) & 1);
    }
    return word;
  });
  const text = agrees(words, size.correction) ? textOf(words.slice(0, size.data)) : undefined;
  if (text === undefined) return undefined;
  const whole = dataMatrix(text, side);
  return whole.side === side && whole.rows.every((row, at) => row === rows[at]) ? text : undefined;
}
