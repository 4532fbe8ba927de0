import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { WIN_ANSI, winAnsiCodes } from '../../../src/print/forms/winAnsi.js';
import { withCharacterMap } from '../../../src/print/forms/withCharacterMap.js';

describe('the encoding of fields', () => {
  it('has the codes of Windows', () => {
    const special = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
    const codes = [0x80, ...range(0x82, 0x8c), 0x8e, ...range(0x91, 0x9c), 0x9e, 0x9f];
    expect(winAnsiCodes(special)).toEqual(codes);
    expect(WIN_ANSI[0x7e - 0x20]).toBe(0x7e);
    expect(winAnsiCodes('A€é')).toEqual([0x41, 0x80, 0xe9]);
    expect(winAnsiCodes('Nguyễn')).toBeUndefined();
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

describe('a subset with a character map', () => {
  it('leads from characters to the glyphs of the whole face', () => {
    const face = openFontBook().open('Source Sans 3/400');
    const points = Array.from('AgZ0é€”', (character) => character.codePointAt(0) ?? 0);
    const subset = face.subset(points.map((point) => face.glyph(point)));
    const glyphs = new Map(points.map((point) => [point, subset.glyphs.get(face.glyph(point)) ?? 0]));
    const font = create(Buffer.from(withCharacterMap(subset.file, glyphs))) as Font;
    for (const point of points) {
      expect(font.hasGlyphForCodePoint(point)).toBe(true);
      expect(font.glyphForCodePoint(point).advanceWidth).toBe(face.advance(face.glyph(point)));
    }
    expect(font.hasGlyphForCodePoint(0x42)).toBe(false);
  });
});
