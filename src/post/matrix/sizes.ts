/** The square Data Matrix symbols of one region (ISO/IEC 16022, ECC 200, table 7). */

export interface MatrixSize {
  /** Modules at each side, the finder pattern included. */
  readonly side: number;
  /** Codewords of data, and of error correction. */
  readonly data: number;
  readonly correction: number;
}

export const SIZES: readonly MatrixSize[] = [
  { side: 10, data: 3, correction: 5 },
  { side: 12, data: 5, correction: 7 },
  { side: 14, data: 8, correction: 10 },
  { side: 16, data: 12, correction: 12 },
  { side: 18, data: 18, correction: 14 },
  { side: 20, data: 22, correction: 18 },
  { side: 22, data: 30, correction: 20 },
  { side: 24, data: 36, correction: 24 },
  { side: 26, data: 44, correction: 28 },
];

/** The smallest that holds so many codewords, and has at least so many modules at a side. @throws RangeError */
export function sizeFor(codewords: number, atLeast = 0): MatrixSize {
  const size = SIZES.find(({ side, data }) => data >= codewords && side >= atLeast);
  if (size === undefined) throw new RangeError(`no symbol of one region holds ${codewords} codewords`);
  return size;
}
