import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { ByteWriter } from '../../src/print/byteWriter.js';
import { drawFilled } from '../../src/print/drawPage.js';
import { FontResource } from '../../src/print/fontResource.js';
import { PageStencils } from '../../src/print/pageStencils.js';
import type { PrintFonts } from '../../src/print/printFont.js';
import type { Filling, Item } from '../../src/shapes/composition.js';
import { BOLD, page, text } from './sampleParts.js';

const book = openFontBook();

/** Notes which glyphs were used, as the fonts of a file do. */
function freshFonts(): PrintFonts {
  const fonts = new Map<string, FontResource>();
  return {
    font(face) {
      const font = fonts.get(face) ?? new FontResource(`F${face.length}`, book.open(face), 1);
      fonts.set(face, font);
      return font;
    },
  };
}

const letter = page(
  [],
  [
    { block: 0, x: 72, y: 100 },
    { block: 1, x: 300.25, y: 500.5 },
  ],
);

const value = fc.oneof(
  fc.constantFrom('VIN', 'AVA (TO) WY\\', 'Zoë Nguyễn'),
  fc.string({ minLength: 1, maxLength: 8 }),
);
/** Now and then a line lies elsewhere or looks otherwise than in other letters. */
const odd = fc.constantFrom(
  { x: 12.5 },
  { baseline: 3 },
  { size: 9.75 },
  { face: BOLD },
  { color: '#123456' },
  { letterSpacing: 0.5 },
  { wordSpacing: 2 },
);
const look = fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: odd });
const RULE: Item = {
  kind: 'line',
  x1: 0,
  y1: 5,
  x2: 90,
  y2: 5,
  width: 1,
  color: '#000000',
  dash: [],
  node: -1,
};

const lines = fc
  .array(fc.tuple(value, look), { minLength: 1, maxLength: 3 })
  .map((all) => all.map(([words, more], index): Item => text(0, 10 + index * 12, words, more)));
const block = fc.oneof(
  { weight: 20, arbitrary: lines },
  { weight: 1, arbitrary: lines.map((items) => [RULE, ...items]) },
);

describe('stencils of a page', () => {
  it('draw letter after letter with the bytes that a pen writes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(block, block), { minLength: 6, maxLength: 20 }), (letters) => {
        const stencils = new PageStencils(letter, freshFonts());
        const fonts = freshFonts();
        for (const blocks of letters) {
          const filling: Filling = { blocks: blocks.map((items) => ({ height: 48, items })), key: '' };
          const [traced, drawn] = [new ByteWriter(), new ByteWriter()];
          stencils.draw(traced, filling);
          drawFilled(drawn, fonts, letter, filling);
          expect(Buffer.from(traced.view()).toString('latin1')).toBe(
            Buffer.from(drawn.view()).toString('latin1'),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
