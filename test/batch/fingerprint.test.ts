import { expect, it } from 'vitest';
import { fingerprintOf, pieceId, piecePrefix } from '../../src/batch/fingerprint.js';

it('is the same however keys are ordered, and however an absent value is written', () => {
  expect(fingerprintOf({ a: 1, b: { c: 2, d: [3] } })).toBe(
    fingerprintOf({ b: { d: [3], c: 2 }, a: 1, e: undefined }),
  );
  expect(fingerprintOf({ a: [1, 2] })).not.toBe(fingerprintOf({ a: [2, 1] }));
});

it('makes piece ids that tell batches apart and sort in print order', () => {
  const [one, other] = [1, 2].map((batch) => piecePrefix('23LJ01', fingerprintOf(batch)));
  expect(pieceId(one ?? '', 7)).toMatch(/^23LJ01-[0-9A-HJKMNP-TV-Z]{6}-0000007$/);
  expect(one).not.toBe(other);
  expect(pieceId(one ?? '', 9) < pieceId(one ?? '', 10)).toBe(true);
});
