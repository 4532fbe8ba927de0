import { expect, it } from 'vitest';
import { fingerprintOf, pieceId } from '../../src/batch/fingerprint.js';

it('is the same however keys are ordered, and however an absent value is written', () => {
  expect(fingerprintOf({ a: 1, b: { c: 2, d: [3] } })).toBe(
    fingerprintOf({ b: { d: [3], c: 2 }, a: 1, e: undefined }),
  );
  expect(fingerprintOf({ a: [1, 2] })).not.toBe(fingerprintOf({ a: [2, 1] }));
});

it('makes piece ids that tell batches apart and sort in print order', () => {
  const [one, other] = [fingerprintOf(1), fingerprintOf(2)];
  expect(pieceId('23LJ01', one, 7)).toMatch(/^23LJ01-[0-9A-HJKMNP-TV-Z]{6}-0000007$/);
  expect(pieceId('23LJ01', one, 7)).not.toBe(pieceId('23LJ01', other, 7));
  expect(pieceId('23LJ01', one, 9) < pieceId('23LJ01', one, 10)).toBe(true);
});
