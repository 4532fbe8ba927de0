import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TupleMap } from '../../src/base/tupleMap.js';

const part = fc.constantFrom('', 'a', 'ab', 1, 0, null, undefined, true, 'null', '1');

describe('a map of tuples', () => {
  it('finds what was kept under the very same values', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part, part), { maxLength: 30 }), (keys) => {
        const map = new TupleMap<number>(1000);
        for (const [index, key] of keys.entries()) map.set(key, index);
        for (const key of keys)
          expect(map.get(key)).toBe(
            keys.findLastIndex((other) => key.every((each, at) => each === other[at])),
          );
      }),
    );
  });

  it('knows nothing of others, nor of the beginning of a key', () => {
    const map = new TupleMap<number>(10);
    map.set(['a', 1], 7);
    expect([map.get(['a', '1']), map.get(['a']), map.get(['b', 1])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('starts over when it is full', () => {
    const map = new TupleMap<number>(2);
    for (const key of ['a', 'b', 'c']) map.set([key], 1);
    expect(['a', 'b', 'c'].map((key) => map.get([key]))).toEqual([undefined, undefined, 1]);
  });
});
