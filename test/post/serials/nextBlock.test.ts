import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../src/base/facts/calendar.js';
import { nextBlock, type SerialBlock, type SerialNeed } from '../../../src/post/serials/nextBlock.js';

const DAYS = 90;

const need = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  campaign: fc.constantFrom('23LJ01', '20LC02', '26NA04'),
  after: fc.integer({ min: 0, max: 60 }),
});

it('gives fifty batches numbers that no other batch has within its days, and none twice within a campaign', () => {
  const ranges = [
    { from: 10, to: 309 },
    { from: 1000, to: 1199 },
  ];
  fc.assert(
    fc.property(fc.array(need, { minLength: 50, maxLength: 50 }), (needs) => {
      const given: SerialBlock[] = [];
      let day = '2026-01-01';
      for (const { count, campaign, after } of needs) {
        day = addDays(day, after);
        const first = nextBlock(given, { count, campaign, day, ranges, days: DAYS });
        if (first === undefined) continue;
        const block = { first, count, campaign, day };
        expect(ranges.some(({ from, to }) => first >= from && first + count - 1 <= to)).toBe(true);
        for (const other of given.filter((each) => touches(each, block)))
          expect(other.campaign !== campaign && addDays(other.day ?? '', DAYS) <= day).toBe(true);
        given.push(block);
      }
      expect(given.length).toBeGreaterThan(5);
    }),
    { numRuns: 40 },
  );
});

function touches(a: SerialBlock, b: SerialBlock): boolean {
  return a.first < b.first + b.count && b.first < a.first + a.count;
}

it('says when no range has so many in a row, and waits where nobody knows the day', () => {
  const asked: SerialNeed = {
    ...{ count: 5, campaign: 'B', day: '2026-06-01', days: 30 },
    ranges: [{ from: 0, to: 9 }],
  };
  const taken = { first: 3, count: 3, campaign: 'A', day: '2026-01-01' };
  expect(nextBlock([], asked)).toBe(0);
  expect(nextBlock([taken], asked)).toBe(0);
  expect(nextBlock([{ ...taken, day: '2026-05-30' }], asked)).toBeUndefined();
  expect(nextBlock([{ ...taken, campaign: 'B' }], asked)).toBeUndefined();
  expect(nextBlock([{ ...taken, day: undefined }], asked)).toBeUndefined();
});
