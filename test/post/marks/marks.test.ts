import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dashColumn, readDashColumn } from '../../../src/post/marks/dashColumn.js';
import { type OmrSet, omrDashes, omrText, readOmr } from '../../../src/post/marks/omr.js';
import { markText, readMark } from '../../../src/post/marks/sheetMark.js';
import { dataMatrix } from '../../../src/post/matrix/dataMatrix.js';

const sheet = fc.record({
  seq: fc.integer({ min: 1, max: 9_999_999 }),
  sheet: fc.nat(98),
  sheets: fc.nat(98),
});

it('writes marks that are all equally wide, in the same symbol, and reads them', () => {
  fc.assert(
    fc.property(sheet, fc.nat(98), (where, copy) => {
      const mark = { job: '7F3KQ2', ...where, copy };
      const text = markText(mark);
      expect(text).toHaveLength(23);
      expect(dataMatrix(text).side).toBe(18);
      expect(readMark(text)).toEqual(mark);
    }),
  );
  expect(markText({ job: '7F3KQ2', seq: 123, sheet: 1, sheets: 2, copy: 1 })).toBe('7F3KQ2|0000123|01|02|01');
  expect(readMark('7F3KQ2-0000123')).toBeUndefined();
});

it('says by dashes which sheet begins and ends a piece, and notices one that is lost', () => {
  const set: OmrSet = ['gate', 'first', 'last', 'sequence', 'sequence', 'parity', 'safety'];
  expect(omrText(omrDashes(set, { seq: 6, sheet: 2, sheets: 2 }))).toBe('1011001');
  fc.assert(
    fc.property(sheet, fc.nat(set.length - 1), (where, place) => {
      const dashes = readDashColumn(dashColumn(omrDashes(set, where)));
      const { seq, sheet: number, sheets } = where;
      expect(readOmr(set, dashes)).toEqual({
        first: number === 1,
        last: number === sheets,
        sequence: seq % 4,
      });
      expect(readOmr(set, dashes.with(place, dashes[place] !== true))).toBeUndefined();
    }),
  );
});
