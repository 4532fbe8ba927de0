import { describe, expect, it } from 'vitest';
import { formatPath, isWrittenPath, ownValue, parsePath } from '../../src/base/path.js';

describe('a path into a file', () => {
  it.each([
    ['code', ['code']],
    ['phases[2].volume', ['phases', 2, 'volume']],
    ['linked.20LE02.parts[0].number', ['linked', '20LE02', 'parts', 0, 'number']],
  ])('%s reads as its keys, and is written the same again', (written, keys) => {
    expect(parsePath(written)).toEqual(keys);
    expect(formatPath(keys)).toBe(written);
    expect(isWrittenPath(written)).toBe(true);
  });

  it('takes the index of a list after a point as well', () => {
    expect(parsePath('phases.2.volume')).toEqual(['phases', 2, 'volume']);
  });

  it.each(['', '.code', 'phases[x]', 'a..b', 'a b', '{{code}}'])('%j is not a path', (written) => {
    expect(isWrittenPath(written)).toBe(false);
  });
});

describe('a step along a path', () => {
  it('finds entries of lists and values of keys, and an empty value as null', () => {
    expect(ownValue(['a', 'b'], 1)).toBe('b');
    expect(ownValue({ code: '23LJ01' }, 'code')).toBe('23LJ01');
    expect(ownValue({ code: null }, 'code')).toBeNull();
  });

  it('finds nothing on a prototype, in a text, or in nothing', () => {
    expect(ownValue({}, 'constructor')).toBeUndefined();
    expect(ownValue('text', 'length')).toBeUndefined();
    expect(ownValue(undefined, 'code')).toBeUndefined();
  });
});
