import { describe, expect, it } from 'vitest';
import { readPairLookups } from '../../src/fonts/pairTables.js';

/** A font file that holds one table and nothing else. */
function fileWith(tag: string, ...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(28 + numbers.length * 2);
  bytes.writeUInt16BE(1, 4);
  bytes.write(tag, 12, 'latin1');
  bytes.writeUInt32BE(28, 20);
  numbers.forEach((number, i) => {
    bytes.writeUInt16BE(number & 0xffff, 28 + i * 2);
  });
  return bytes;
}

const KERN = [0x6b65, 0x726e];
const FEATURES = [1, ...KERN, 8, 0, 1, 0];

describe('pair kerning', () => {
  it('reads the advance of the left glyph from among other values, and knows no other pair', () => {
    const placed = { left: 5, right: 9, x: 11, advance: -40, rightAdvance: 3 };
    const set = [1, placed.right, placed.x, placed.advance, placed.rightAdvance];
    const pairs = [1, 22, 1 | 4, 4, 1, 12, ...set, 1, 1, placed.left];
    const file = fileWith('GPOS', 1, 0, 0, 10, 24, ...FEATURES, 1, 4, 2, 0, 1, 8, ...pairs);
    const [[kerning] = []] = readPairLookups(file);
    expect(kerning?.(5, 9)).toBe(-40);
    expect(kerning?.(5, 8)).toBeUndefined();
    expect(kerning?.(4, 9)).toBeUndefined();
  });

  it('is nothing for a font that has none', () => {
    expect(readPairLookups(fileWith('glyf'))).toEqual([]);
  });

  it('is refused where it is kept outside of GPOS: it would be left out without a word', () => {
    expect(() => readPairLookups(fileWith('kern'))).toThrow(TypeError);
  });
});
