import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { drawFilled } from '../../../src/print/draw/drawPage.js';
import { FontResource } from '../../../src/print/draw/fontResource.js';
import type { PrintFonts } from '../../../src/print/draw/printFont.js';
import { ByteWriter } from '../../../src/print/file/byteWriter.js';
import { DRAW_SHARED, LetterContent, type SharedContent } from '../../../src/print/stamp/letterContent.js';
import type { FilledBlock, Item, Outline } from '../../../src/shapes/layout/composition.js';
import { BOLD, page, text } from '../sampleParts.js';

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

const ruleAt = (y: number): Item => ({
  ...{ kind: 'line', x1: 0, y1: y, x2: 90, y2: y, width: 1, color: '#000000', dash: [], node: -1 },
});

/** Above all text, through its first line, and below the last one. */
const [RULE, STRUCK, UNDER] = [ruleAt(5), ruleAt(8), ruleAt(90)];

/** What the template says, in every letter. */
const STILL = text(-60, 10, 'Reference', { static: true });

/** What the first record of an outline wrote: no other prints it. */
const FIRST = 'FIRST';

/** Lines lie elsewhere in other outlines, or look otherwise. */
const odd = fc.constantFrom(
  {},
  { x: 12.5 },
  { baseline: 3 },
  { size: 9.75 },
  { face: BOLD },
  { color: '#123456' },
  { letterSpacing: 0.5 },
  { static: true },
);
const outline = fc
  .record({
    before: fc.constantFrom([], [STILL], [STILL], [RULE]),
    looks: fc.array(odd, { maxLength: 3 }),
    after: fc.constantFrom([], [], [UNDER], [STRUCK]),
  })
  .map(({ before, looks, after }): Outline => {
    const texts = looks.map((more, index) => text(0, 10 + index * 12, FIRST, more));
    const items = [...before, ...texts, ...after];
    return { items, lines: items.flatMap((item, index) => (isOwn(item) ? [index] : [])) };
  });
const value = fc.oneof(
  fc.constantFrom('VIN', 'AVA (TO) WY\\', 'Zo\u00eb Nguye\u0302\u0303n', 'Γιώργος', 'e\u0301', '🚗 A'),
  fc.string({ minLength: 1, maxLength: 8 }),
);
const values = fc.array(value, { minLength: 3, maxLength: 3 });

/** Letters that have two of a few outlines in common, or none: then a line was broken. */
const letters = fc.array(outline, { minLength: 2, maxLength: 4 }).chain((outlines) => {
  const block = fc
    .record({ outline: fc.constantFrom(...outlines), values, broken: fc.integer({ max: 9 }) })
    .map((one) => filledBlock(one.outline, one.values, one.broken === 0));
  return fc.array(fc.tuple(block, block), { minLength: 6, maxLength: 20 });
});

function filledBlock(of: Outline, words: readonly string[], broken: boolean): FilledBlock {
  const texts = words.slice(0, of.lines.length);
  const items = of.items.map((item, index) => {
    const line = of.lines.indexOf(index);
    return line < 0 ? item : { ...item, text: texts[line] ?? '' };
  });
  return broken ? { height: 48, items } : { height: 48, items, outline: of, texts };
}

const isShared = (item: Item): boolean => !isOwn(item);

/** Whether a rule is drawn over a text of the record's own. */
function isStruck({ items }: FilledBlock): boolean {
  const onFirstLine = items.some((item) => isOwn(item) && 'baseline' in item && item.baseline <= 10);
  return items.includes(STRUCK) && onFirstLine;
}

function isOwn(item: Item): boolean {
  return item.kind === 'text' && !item.static;
}

/** What a pen draws of two blocks. */
function drawn(fonts: PrintFonts, blocks: readonly FilledBlock[], keep: (item: Item) => boolean): string {
  const out = new ByteWriter();
  const some = blocks.map(({ height, items }) => ({ height, items: items.filter(keep) }));
  drawFilled(out, fonts, letter, { blocks: some, key: '' });
  return latin1(out.view());
}

describe('stencils of a page', () => {
  it('draw letter after letter with the bytes that a pen writes, what the template says and draws on the shared', () => {
    const sharedWith = (added: Uint8Array): SharedContent => ({ head: added.slice() });
    const shared = sharedWith(new Uint8Array());
    fc.assert(
      fc.property(letters, (all) => {
        const stencils = new LetterContent(letter, freshFonts(), shared, sharedWith);
        const fonts = freshFonts();
        for (const blocks of all) {
          const own = new ByteWriter();
          const below = stencils.draw(own, { blocks, key: '' });
          const traced = blocks.every((one) => one.outline !== undefined && !isStruck(one));
          const onGround = traced && blocks.some(({ items }) => items.some(isShared));
          expect(below === shared).toBe(!onGround);
          expect(latin1(below.head)).toBe(onGround ? drawn(fonts, blocks, isShared) : '');
          expect(latin1(own.view())).toBe(DRAW_SHARED + drawn(fonts, blocks, onGround ? isOwn : () => true));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave to the letters only what differs', () => {
    const stencils = new LetterContent(letter, freshFonts(), { head: new Uint8Array() }, (added) => ({
      head: added,
    }));
    const name: Outline = { items: [STILL, text(0, 10, FIRST)], lines: [1] };
    const nothing: Outline = { items: [], lines: [] };
    const write = (words: string): string => {
      const out = new ByteWriter();
      const blocks = [filledBlock(name, [words], false), filledBlock(nothing, [], false)];
      stencils.draw(out, { blocks, key: '' });
      return latin1(out.view());
    };
    expect(write('ANN').split('Td').length).toBe(2);
    expect(write('BOB').split('Td').length).toBe(2);
  });
});

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
