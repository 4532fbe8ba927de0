import { describe, expect, it } from 'vitest';
import { nearest, suggestion } from '../../../src/base/text/nearest.js';

describe('the nearest word', () => {
  it.each([
    ['titel', ['title', 'table'], 'title'],
    ['two_keys', ['one_key', 'two_keys_again'], 'two_keys_again'],
    ['23LJ10', ['20LC02', '23LJ01'], '23LJ01'],
    ['BLD', ['9LA', 'BLC'], 'BLC'],
    ['x', ['to', 'from'], undefined],
    ['recall', [], undefined],
  ])('of %s in %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});

describe('a suggestion', () => {
  it('is the nearest name, or else all there are', () => {
    expect(suggestion('partz', ['parts', 'phases'])).toBe('did you mean "parts"?');
    expect(suggestion('xyzzy', ['parts', 'phases'])).toBe('there are parts, phases');
    expect(suggestion('xyzzy', [])).toBe('there are none');
  });
});
