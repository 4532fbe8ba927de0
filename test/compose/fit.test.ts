import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleFit } from '../../src/compose/fit/settleFit.js';
import { layOut } from '../../src/compose/layOut.js';
import type { SlotValues } from '../../src/shapes/recordModel.js';
import { filled, markup } from './drawInLetters.js';
import { letterFont } from './letterFont.js';

const SLOT = '<div><slot name="name"></slot></div>';
const lines = (count: number) => '<div>aa</div>'.repeat(count);
const aim = (more: string) =>
  `html { --fit-font-size: 8pt; --fit-line-height: 8pt; --fit-spacing: 50%; ${more} }`;

/** A document on pages of ten lines, with the pages of a record. */
function laid(html: string, css: string, typical: SlotValues = {}) {
  const layout = layOut(markup(html, `body { line-height: 10pt } ${css}`, '20x10'), letterFont, typical);
  const pagesOf = (values: SlotValues) => layout.compose(filled(layout, values)).pages;
  const textsOf = (values: SlotValues = typical) =>
    pagesOf(values).map(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item] : [])));
  return { layout, textsOf };
}

describe('fitting a document to its pages', () => {
  it('makes text smaller, closer, and its margins narrower, no more than it must', () => {
    const html = `${lines(5)}<div style="margin-top: 8pt">bb</div>${lines(4)}`;
    const [page = [], ...others] = laid(html, aim('--fit: 1 page')).textsOf();
    expect(others).toEqual([]);
    const [first, , , , fifth, sixth] = page;
    // three eighths of the way are 9.25 pt and a margin of 6.5 pt: 99 pt; two eighths, 9.5 pt and 7 pt, are more than the page has
    expect(first?.size).toBe(9.25);
    expect((sixth?.baseline ?? 0) - (fifth?.baseline ?? 0)).toBeCloseTo(9.25 + 6.5, 5);
  });

  it('leaves a document as it is declared where it fits, and where giving way saves no page', () => {
    for (const count of [10, 26])
      expect(laid(lines(count), aim('--fit: 1 page')).textsOf()[0]?.[0]?.size).toBe(10);
  });

  it('saves what pages it can where the aim is out of reach', () => {
    expect(laid(lines(22), aim('--fit: 1 page')).textsOf()).toHaveLength(2);
  });

  it('counts two pages to a sheet', () => {
    expect(laid(lines(14), aim('--fit: 1 sheet')).textsOf()[0]?.[0]?.size).toBe(10);
    const sheet = laid(lines(22), aim('--fit: 1 sheet'));
    expect(sheet.textsOf()).toHaveLength(2);
    expect(sheet.layout.fit).toEqual({ natural: 3, pages: 2 });
  });

  it('keeps what sets its own size and line height', () => {
    const html = `<div style="font-size: 9.5pt; line-height: 9.5pt">bb</div>${lines(10)}`;
    const [[own, other] = []] = laid(html, aim('--fit: 1 page')).textsOf();
    expect([own?.size, (other?.size ?? 10) < 9.5]).toEqual([9.5, true]);
  });

  it('settles the size with a typical record; a taller one adds a page and keeps the size', () => {
    const { textsOf, layout } = laid(lines(10) + SLOT, aim('--fit: 1 page'), { name: 'A' });
    const [typical] = textsOf();
    const taller = textsOf({ name: ['A', 'B', 'C', 'D'] });
    expect(taller).toHaveLength(2);
    expect(taller[0]?.[0]?.size).toBe(typical?.[0]?.size);
    expect(layout.fit?.pages).toBe(1);
  });

  it('pulls a nearly empty last page back', () => {
    expect(laid(lines(12), aim('--fit-last-lines: 4')).textsOf()).toHaveLength(1);
  });

  it('moves the last break up to the widest gap where a page cannot be pulled back', () => {
    const html = `${lines(6)}<div style="margin-top: 5pt">bb</div>${lines(4)}`;
    const [first, last] = laid(html, 'html { --fit-last-lines: 4 }').textsOf();
    expect([first?.length, last?.[0]?.text]).toEqual([6, 'bb']);
  });

  it('takes no box in the foot of the last page for what fills it', () => {
    const foot = '<div style="--anchor: page-last-third">ff</div>';
    const html = `${lines(6)}<div style="margin-top: 5pt">bb</div>${lines(3)}${foot}`;
    const [first, last] = laid(html, 'html { --fit-last-lines: 4 }').textsOf();
    expect([first?.length, last?.[0]?.text]).toEqual([6, 'bb']);
  });

  it('moves as much as it can where no break leaves enough, the head of a first page counted as filled', () => {
    const css = '@page :first { margin-top: 50pt } html { --fit-last-lines: 6 }';
    const html = `${lines(2)}<div style="margin-top: 5pt">bb</div>${lines(2)}`;
    const [first, last] = laid(html, css).textsOf();
    expect([first?.length, last?.[0]?.text]).toEqual([2, 'bb']);
  });

  it('leaves a page that was asked for', () => {
    const html = `${lines(6)}<div style="break-before: page">bb</div>`;
    expect(laid(html, aim('--fit: 1 page; --fit-last-lines: 4')).textsOf()[1]).toHaveLength(1);
  });

  it('says how line heights of other kinds give way', () => {
    const css = 'html { --fit: 1 page; --fit-line-height: 0.9 } body { line-height: 1.2 }';
    const [page = []] = laid(lines(10), css).textsOf();
    expect(page).toHaveLength(10);
    expect(page[0]?.size).toBe(10);
  });

  it('takes the first step that reaches the aim, whatever the steps come to', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 3 }), { minLength: 9, maxLength: 9 }),
        fc.integer({ min: 1, max: 8 }),
        (drops, most) => {
          const extents = drops.map((_, at) => {
            const dropped = drops.slice(0, at + 1).reduce((sum, drop) => sum + drop, 0);
            return { pages: Math.max(1, 20 - dropped), isShort: false };
          });
          const aims = { most, sides: 1 as const, size: 8, lineHeight: 8, spacing: 1, lastLines: 0 };
          const step = settleFit(aims, (each) => extents[each * 8]) * 8;
          const over = extents.map((extent) => Math.max(0, extent.pages - most));
          expect(over[step]).toBe(Math.min(...over));
          expect(over.indexOf(over[step] ?? 0)).toBe(step);
        },
      ),
    );
  });
});
