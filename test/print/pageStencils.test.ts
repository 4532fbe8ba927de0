import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { ByteWriter } from '../../src/print/byteWriter.js';
import { drawFilled } from '../../src/print/drawPage.js';
import { FontResource } from '../../src/print/fontResource.js';
import { CALL, type Ground, PageStencils } from '../../src/print/pageStencils.js';
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
  { still: true },
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

/** What the template says, in every letter. */
const STILL = text(-60, 10, 'Reference', { still: true });

const lines = fc
  .array(fc.tuple(value, look), { minLength: 1, maxLength: 3 })
  .map((all) => [STILL, ...all.map(([words, more], index) => text(0, 10 + index * 12, words, more))]);
const block = fc.oneof(
  { weight: 20, arbitrary: lines },
  { weight: 1, arbitrary: lines.map((items) => [RULE, ...items]) },
);

/** A filling with some of its items. */
function some(blocks: readonly (readonly Item[])[], keep: (item: Item) => boolean): Filling {
  return { blocks: blocks.map((items) => ({ height: 48, items: items.filter(keep) })), key: '' };
}

const isStill = (item: Item): boolean => item.kind === 'text' && item.still;

describe('stencils of a page', () => {
  it('draw letter after letter with the bytes that a pen writes, what the template says on the ground', () => {
    const groundWith = (still: Uint8Array): Ground => ({ head: still });
    const ground = groundWith(new Uint8Array());
    fc.assert(
      fc.property(fc.array(fc.tuple(block, block), { minLength: 6, maxLength: 20 }), (letters) => {
        const stencils = new PageStencils(letter, freshFonts(), ground, groundWith);
        const fonts = freshFonts();
        const drawn = (filling: Filling): string => {
          const out = new ByteWriter();
          drawFilled(out, fonts, letter, filling);
          return latin1(out.view());
        };
        for (const blocks of letters) {
          const own = new ByteWriter();
          const below = stencils.draw(
            own,
            some(blocks, () => true),
          );
          const onGround = blocks.flat().every(({ kind }) => kind === 'text') && blocks.flat().some(isStill);
          expect(below === ground).toBe(!onGround);
          expect(latin1(own.view())).toBe(CALL + drawn(some(blocks, (item) => !onGround || !isStill(item))));
          expect(latin1(below.head)).toBe(onGround ? drawn(some(blocks, isStill)) : '');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave to the letters only what differs', () => {
    const stencils = new PageStencils(letter, freshFonts(), { head: new Uint8Array() }, (still) => ({
      head: still,
    }));
    const write = (name: string): string => {
      const out = new ByteWriter();
      stencils.draw(
        out,
        some([[STILL, text(0, 10, name)], []], () => true),
      );
      return latin1(out.view());
    };
    expect(write('ANN').split('Td').length).toBe(2);
    expect(write('BOB').split('Td').length).toBe(2);
  });
});

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
