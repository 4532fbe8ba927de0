import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/shapes/layout/composition.js';
import { draw, filled, itemsOf, lay } from './drawInLetters.js';

/** A drawing, without the margin it has in the source. */
function page(text: string): string {
  return text.replace(/^\n|\n\s*$/g, '').replace(/^ {6}/gm, '');
}

const SIDE = `section { display: grid; grid-template-columns: [side] 30pt [text] 1fr; column-gap: 5pt;
  align-items: baseline } h3 { grid-column: side } div { grid-column: text }`;
const THIRDS = 'section { display: grid; grid-template-columns: repeat(3, 1fr); row-gap: 10pt }';
const HALVES = 'section { display: grid; grid-template-columns: 1fr 1fr }';

describe('blocks beside each other', () => {
  it('sets a heading beside text that breaks over pages', () => {
    const html =
      '<section><h3>Head</h3><div>one two three four five six seven eight nine ten</div></section>';
    expect(draw(`${html}<p>after</p>`, SIDE, '18x4')).toBe(
      page(`
      Head   one two
             three four
             five six

             seven eight
             nine ten
      after`),
    );
  });

  it('keeps together what a tall heading stands beside, and leaves it room', () => {
    const html = '<p>x</p><section><h3>Head of three lines</h3><div>one</div></section><p>after</p>';
    expect(draw(html, SIDE, '18x4')).toBe(
      page(`
      x

      Head   one
      of
      three
      lines

      after`),
    );
  });

  it('keeps a heading that is alone in its row with the row below', () => {
    const html = '<p>a</p><p>b</p><section><h3>Head</h3><table><tr><td>row</td></tr></table></section>';
    const css = `${SIDE} h3 { break-after: avoid } table { grid-column: 1 / 3 } td { padding: 0 }`;
    expect(draw(html, css, '18x3')).toBe('a\nb\n\nHead\nrow');
  });

  it('draws once for all records what none of them changes, boxes of a fixed height included', () => {
    const html = `<div class="panel"><div class="card"><section><div>why</div><div><p>about</p><p class="box"><slot name="vin"></slot></p></div>
      </section></div></div><p>after</p>`;
    const css = `${HALVES} .panel { height: 60pt } .card { height: 50pt; border: 1pt solid black } .box { border: 1pt solid black; height: 10pt }`;
    const layout = lay(html, css);
    const filling = filled(layout, { vin: 'VIN1' });
    const textsIn = (items: readonly Item[]) =>
      items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
    const own = filling.blocks.flatMap(({ items }) => items);
    expect(textsIn(own)).toEqual(['VIN1']);
    expect(own.map(({ kind }) => kind)).toEqual(['text']);
    const [drawn] = layout.compose(filling).pages;
    expect(textsIn(drawn?.items ?? [])).toEqual(['why', 'about', 'after']);
    expect(drawn?.items.filter(({ kind }) => kind !== 'text')).toHaveLength(8);
  });

  it('sets first lines of other sizes on one baseline', () => {
    const layout = lay('<section><h3>Head</h3><div style="font-size: 8pt">one</div></section>', SIDE);
    const [drawn] = layout.compose(filled(layout)).pages;
    const [head, text] = (drawn?.items ?? []).flatMap((item) =>
      item.kind === 'text' ? [item.baseline] : [],
    );
    expect(text).toBe(head);
  });

  it('breaks text with slots as before, and keeps a row whole in which two items have them', () => {
    const slot = '<slot name="v"></slot>';
    const values = { v: 'two three four five' };
    expect(draw(`<section><h3>Head</h3><div>one ${slot}</div></section>`, SIDE, '18x6', values)).toBe(
      page(`
      Head   one two
             three four
             five`),
    );
    const html = `<section><h3>Head ${slot}</h3><div>one ${slot}</div></section><p>x</p>`;
    expect(draw(html, SIDE, '18x6', { v: 'two three' })).toBe(
      page(`
      Head   one two
      two    three
      three
      x`),
    );
  });

  it('fills rows from left to right, as tall as their tallest item', () => {
    const html = '<section><p>a</p><p>b<br>c</p><p>d</p><p>e</p><p>f</p></section>';
    expect(draw(html, THIRDS, '18x6')).toBe(
      page(`
      a     b     d
            c

      e     f`),
    );
  });

  it('goes on in the next row where a column is taken', () => {
    const html = '<section><p>a</p><p style="grid-column: 1 / span 2">b c</p><p>d</p></section>';
    expect(draw(html, THIRDS.replace('row-gap: 10pt', ''), '18x6')).toBe(
      page(`
      a
      b c         d`),
    );
  });

  it.each([
    ['start', 'a    b\n     c'],
    ['end', '     b\na    c'],
  ])('aligns items at the %s of their row', (align, drawn) => {
    const html = '<section><p>a</p><p>b<br>c</p></section>';
    expect(draw(html, `${HALVES} section { align-items: ${align} }`, '10x6')).toBe(drawn);
  });

  it('keeps margins of items inside their cells', () => {
    const html = '<section><p style="margin-top: 10pt">a</p><p>b<br>c</p></section><p>after</p>';
    expect(draw(html, HALVES, '10x6')).toBe(
      page(`
           b
      a    c
      after`),
    );
  });

  it('draws a tinted cell as tall as its text', () => {
    const html = '<section><p style="background: #dddddd">a</p><p>b<br>c</p></section>';
    expect(draw(html, HALVES, '10x3')).toBe('a░░░░b\n░░░░░c');
  });

  it.each([
    ['<section><p style="grid-column: 3">a</p></section>', 'the grid has only 2 columns'],
    ['<section><p style="grid-column: side">a</p></section>', 'the grid has no line "side"'],
    ['<p style="grid-column: 2">a</p>', 'no effect outside a block with display: grid'],
    ['<div style="row-gap: 2pt"><p>a</p></div>', 'no effect without display: grid'],
  ])('refuses %s', (html, message) => {
    expect(() => lay(html, HALVES)).toThrow(message);
  });
});

describe('balanced columns', () => {
  const CSS = '.c { column-count: 2; column-gap: 10pt }';

  it('are about as high as each other', () => {
    const html = '<div class="c"><p>a</p><p>b</p><p>c</p><p>d</p><p>e</p></div><p>after</p>';
    expect(draw(html, CSS)).toBe(
      page(`
      a          d
      b          e
      c
      after`),
    );
  });

  it('keep a heading with its text, and are balanced for each record', () => {
    const slot = '<slot name="v"></slot>';
    const html = `<div class="c"><p>a</p><p>b</p><h3>H</h3><p>c</p><p>${slot}</p></div>`;
    expect(draw(html, CSS, '20x8', { v: ['x', 'y', 'z'] })).toBe(
      page(`
      a          x
      b          y
      H          z
      c`),
    );
    expect(draw(html, CSS, '20x8', { v: 'x' })).toBe(
      page(`
      a          H
      b          c
                 x`),
    );
  });
});

describe('a row whose first item is the taller', () => {
  it('is drawn in the order in which it is read', () => {
    const css = 'div { display: grid; grid-template-columns: 15pt 40pt }';
    const layout = lay('<div><p>ab cd</p><p>one</p></div>', css);
    const filling = filled(layout);
    const items = layout.compose(filling).pages.flatMap((page) => itemsOf(page, filling));
    expect(items.flatMap((item) => (item.kind === 'text' ? [item.text.trim()] : []))).toEqual([
      'ab',
      'cd',
      'one',
    ]);
  });
});
