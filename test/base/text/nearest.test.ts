import { describe, expect, it } from 'vitest';
import { listed, nearest, suggestion, whatItHas } from '../../../src/base/text/nearest.js';

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

describe('what there is', () => {
  it('is told by name, with the nearest of them', () => {
    expect(whatItHas('campaigns/', '23LJ10', ['20LC02', '23LJ01'])).toBe(
      'campaigns/ has 20LC02, 23LJ01; did you mean 23LJ01?',
    );
    expect(whatItHas('which', 'x', [])).toBe('which has none');
  });

  it('is cut where it would bury the message', () => {
    expect(listed(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
    expect(listed(['a', 'b'], 2)).toBe('a, b');
  });
});
