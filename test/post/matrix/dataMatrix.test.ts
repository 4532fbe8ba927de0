import bwipjs from 'bwip-js/node';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codewordsOf } from '../../../src/post/matrix/codewords.js';
import { type DataMatrix, dataMatrix } from '../../../src/post/matrix/dataMatrix.js';
import { matrixPicture, readMatrixPicture } from '../../../src/post/matrix/matrixPicture.js';
import { readDataMatrix } from '../../../src/post/matrix/readDataMatrix.js';
import { SIZES } from '../../../src/post/matrix/sizes.js';

const text = (longest: number) =>
  fc.string({ minLength: 1, maxLength: longest, unit: fc.constantFrom(...'NP10Zz~!|2345678') });

/** The same codewords as bwip-js draws them. */
function drawnByOthers(words: readonly number[], side: number): string {
  const raw = words.map((word) => `^${String(word).padStart(3, '0')}`).join('');
  const [symbol] = bwipjs.raw({
    bcid: 'datamatrix',
    text: raw,
    raw: true,
    version: `${side}x${side}`,
  } as never) as unknown as { pixs: number[] }[];
  return symbol?.pixs.join('') ?? '';
}

const modules = ({ side, rows }: DataMatrix): string =>
  rows.map((row) => row.toString(2).padStart(side, '0')).join('');

it.each(SIZES)('is drawn as another encoder draws it: $side modules', ({ side, data }) => {
  fc.assert(
    fc.property(text(data), (each) => {
      expect(modules(dataMatrix(each, side))).toBe(drawnByOthers(codewordsOf(each), side));
    }),
    { numRuns: 8 },
  );
});

it('is read back, as modules and as a picture, and not where a module is wrong', () => {
  fc.assert(
    fc.property(text(44), fc.nat(), (each, place) => {
      const matrix = dataMatrix(each);
      expect(readDataMatrix(readMatrixPicture(matrixPicture(matrix), matrix.side))).toBe(each);
      const { side } = matrix;
      const row = 1 + (place % (side - 2));
      const wrong = matrix.rows.with(row, (matrix.rows[row] ?? 0) ^ (1 << (1 + (place % (side - 4)))));
      expect(readDataMatrix({ side, rows: wrong })).not.toBe(each);
    }),
    { numRuns: 200 },
  );
});

it('takes the smallest size that holds the text, and refuses what none holds', () => {
  expect(dataMatrix('12345').side).toBe(10);
  expect(dataMatrix('12345', 18).side).toBe(18);
  expect(() => dataMatrix('x'.repeat(45))).toThrow(RangeError);
  expect(() => dataMatrix('ñ')).toThrow(RangeError);
});
