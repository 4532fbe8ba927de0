import { describe, expect, it } from 'vitest';
import { readClasses, readCoverage } from '../../src/fonts/glyphRanges.js';

/** Numbers as a font file holds them. */
function table(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, i) => {
    bytes.writeUInt16BE(number, i * 2);
  });
  return bytes;
}

const glyphs = [0, 2, 3, 4, 8, 9, 10, 11, 12, 13];

describe('a coverage table', () => {
  it.each([
    ['a list', table(1, 4, 3, 9, 10, 12)],
    ['ranges', table(2, 3, 3, 3, 0, 9, 10, 1, 12, 12, 3)],
  ])('gives the place of each glyph among those covered, of %s', (_, bytes) => {
    const place = readCoverage(bytes);
    const none = undefined;
    expect(glyphs.map(place)).toEqual([none, none, 0, none, none, 1, 2, none, 3, none]);
  });

  it('covers nothing when it is empty', () => {
    expect(glyphs.map(readCoverage(table(2, 0))).every((place) => place === undefined)).toBe(true);
  });
});

describe('a class table', () => {
  it.each([
    ['a list', table(1, 9, 4, 5, 5, 0, 7)],
    ['ranges', table(2, 2, 9, 10, 5, 12, 12, 7)],
  ])('gives the class of each glyph, 0 where nothing is said, of %s', (_, bytes) => {
    expect(glyphs.map(readClasses(bytes))).toEqual([0, 0, 0, 0, 0, 5, 5, 0, 7, 0]);
  });
});
