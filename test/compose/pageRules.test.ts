import { describe, expect, it } from 'vitest';
import { draw, filled, itemsOf, lay } from './drawInLetters.js';

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index + 1}`).join(' ');
const lines = (count: number) => Array.from({ length: count }, (_, index) => `l${index + 1}`).join('<br>');

describe('breaks between pages', () => {
  it('leave two lines of a paragraph on either side', () => {
    expect(draw(`<p>${lines(2)}</p><p>${lines(4)}</p>`, '', '10x3')).toBe('l1\nl2\n\nl1\nl2\n\nl3\nl4');
  });

  it('keep a heading with the first lines after it', () => {
    expect(draw('<p>one<br>two</p><h2>Head</h2><p>three<br>four</p>', '', '10x4')).toBe(
      'one\ntwo\n\nHead\nthree\nfour',
    );
  });

  it('come where they are asked for', () => {
    expect(
      draw('<p>a</p><p class="new">b</p><p>c</p>', '.new { break-before: page; break-after: page }'),
    ).toBe('a\n\nb\n\nc');
  });

  it('do not cut what is kept together', () => {
    const html = '<p>a</p><div><p>b</p><p>c</p></div>';
    expect(draw(html, 'div { break-inside: avoid }', '10x2')).toBe('a\n\nb\nc');
  });

  it('drop the margin at the top of the next page, and keep it after a break that is asked for', () => {
    const html = '<p>a</p><p class="x">b</p><p class="y">c</p>';
    const css = '.x, .y { margin-top: 10pt } .y { break-before: page }';
    expect(draw(html, css, '10x2')).toBe('a\n\nb\n\n\nc');
  });
});

describe('margins', () => {
  it('collapse between blocks, and through a parent without border', () => {
    const css = '.a { margin-bottom: 10pt } div { margin-top: 20pt } .b { margin-top: 10pt }';
    expect(draw('<p class="a">a</p><div><p class="b">b</p></div>', css)).toBe('a\n\n\nb');
  });

  it('stay apart where a padding stands between them', () => {
    const css = '.a { margin-bottom: 10pt } div { padding-top: 10pt } .b { margin-top: 10pt }';
    expect(draw('<p class="a">a</p><div><p class="b">b</p></div>', css)).toBe('a\n\n\n\nb');
  });
});

describe('boxes at a place of the page', () => {
  it('stand where inches from the edges of the sheet say', () => {
    const css = '@page { margin: 10pt } div { position: absolute; right: 0; bottom: 0; width: 20pt }';
    expect(draw('<div>box</div><p>text</p>', css, '12x4')).toBe('\n  text\n\n        box');
  });

  it('fall on the page of the text after them', () => {
    const css = 'div { position: absolute; left: 25pt; top: 10pt }';
    expect(draw('<p>a</p><p>b</p><div>box</div><p>c</p>', css, '10x2')).toBe('a\nb\n\nc\n     box');
  });

  it('end at the bottom of the page, or of the next when there is no room', () => {
    const css = 'div { --anchor: page-bottom }';
    expect(draw(`<p>a</p><div>${lines(2)}</div>`, css, '10x5')).toBe('a\n\n\nl1\nl2');
    expect(draw(`<p>${lines(4)}</p><div>x<br>y</div>`, css, '10x5')).toBe('l1\nl2\nl3\nl4\n\n\n\n\nx\ny');
  });

  it('begin at the last third of the page, or of the next when there is no room', () => {
    const css = 'div { --anchor: page-last-third }';
    expect(draw('<p>a</p><div>x</div><p>b</p>', css, '10x6')).toBe('a\n\n\n\nx\n\nb');
    expect(draw(`<p>${lines(5)}</p><div>x</div>`, css, '10x6')).toBe('l1\nl2\nl3\nl4\nl5\n\n\n\n\n\nx');
  });

  it('begin at the last fold of the page where it says how its sheet is folded', () => {
    const css = '@page { margin: 10pt 0 0; --folds: 20pt 50pt } div { --anchor: page-last-third }';
    expect(draw('<p>a</p><div>x</div>', css, '10x6')).toBe('\na\n\n\n\nx');
  });

  it('say in the last third where their sheet is torn, on both of its sides', () => {
    const css = 'div { --anchor: page-last-third }';
    const layout = lay(`<p>${lines(8)}</p><div>x</div><p>${lines(7)}</p>`, css, '10x6');
    const folds = layout.compose(filled(layout)).pages.map((page) => page.folds);
    expect(folds).toEqual([[40], [40], undefined, undefined]);
  });

  it('begin above the last third when they are too tall for it, and end at the bottom', () => {
    const css = 'div { --anchor: page-last-third }';
    expect(draw(`<p>a</p><div>${lines(3)}</div>`, css, '10x6')).toBe('a\n\n\nl1\nl2\nl3');
  });

  it('reach into the margin of the page with a negative margin', () => {
    const css = '@page { margin: 10pt 0 } div { --anchor: page-bottom; margin-bottom: -10pt }';
    expect(draw('<p>a</p><div>b</div>', css, '10x4')).toBe('\na\n\nb');
  });
});

describe('kinds of pages', () => {
  it('have their own size and margins by name', () => {
    const css = '@page wide { size: 150pt 30pt; margin: 0 } .wide { page: wide }';
    const layout = lay(`<p>${words(8)}</p><p class="wide">${words(8)}</p><p>end</p>`, css, '12x4');
    const pages = layout.compose(filled(layout)).pages;
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [60, 40],
      [150, 30],
      [60, 40],
    ]);
    expect(pages[1]?.items.filter((item) => item.kind === 'text').map((item) => item.text)).toEqual([
      words(8),
    ]);
  });

  it('know the first page, and leave out its head', () => {
    const css = `@page { margin: 10pt 0 0; @top-left { content: "Head" } }
      @page :first { margin-top: 20pt; @top-left { content: none } }`;
    expect(draw('<p>a</p><p>b</p><p>c</p><p>d</p>', css, '10x4')).toBe('\n\na\nb\n\nHead\nc\nd');
  });
});

describe('heads and feet', () => {
  it('hold page counters in generated text of a running element', () => {
    const css = `@page { margin: 10pt 0 0; @top-right { content: element(head) } }
      .head { position: running(head); text-align: right }
      .head::after { content: " " counter(page) "/" counter(pages) }`;
    expect(draw(`<p class="head">VIN</p><p>a</p><p>b</p>`, css, '10x2')).toBe(
      '   VIN 1/2\na\n\n   VIN 2/2\nb',
    );
  });

  it('change from the page on which the next running element falls', () => {
    const css =
      '@page { margin: 10pt 0 0; @top-left { content: element(head) } } h2 { position: running(head) }';
    const html = '<h2>One</h2><p>a</p><p>b</p><h2>Two</h2><p>c</p><p>d</p>';
    expect(draw(html, css, '10x2')).toBe('One\na\n\nOne\nb\n\nTwo\nc\n\nTwo\nd');
  });

  it('share the width of the page', () => {
    const css = `@page { margin: 10pt 0 0; @top-left { content: "L" } @top-center { content: "C" }
      @top-right { content: "R"; } }`;
    expect(draw('<p>a</p>', css, '9x2')).toBe('L   C   R\na');
  });
});

describe('tables', () => {
  const css = 'td, th { padding: 0; vertical-align: top; text-align: left }';

  it('take widths from columns and span cells over columns and rows', () => {
    const html = `<table><colgroup><col class="narrow"><col></colgroup>
      <tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td colspan="2">over both</td></tr></table>`;
    expect(draw(html, `${css} .narrow { width: 15pt }`, '12x5')).toBe('a  b\n   c\nover both');
  });

  it('draw each collapsed border once', () => {
    const html = '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>';
    const layout = lay(html, `${css} td { border: 1pt solid #000 }`);
    const page = layout.compose(filled(layout)).pages[0];
    const strokes = page?.items.filter((item) => item.kind === 'line') ?? [];
    const places = strokes.map((item) => [item.x1, item.y1, item.x2, item.y2].join(' '));
    expect(new Set(places).size).toBe(places.length);
    expect(strokes.filter((item) => item.y1 === item.y2)).toHaveLength(3);
  });

  it('set a cell to the top, the middle or the bottom of its row', () => {
    const html = '<table><tr><td>a<br>b<br>c</td><td class="m">m</td><td class="b">b</td></tr></table>';
    const places = '.m { vertical-align: middle } .b { vertical-align: bottom }';
    expect(draw(html, `${css} ${places}`, '12x4')).toBe('a\nb   m\nc       b');
  });

  it('repeat the head as an artifact', () => {
    const layout = lay(
      `<table><thead><tr><th>H</th></tr></thead>${'<tr><td>x</td></tr>'.repeat(3)}</table>`,
      css,
      '10x3',
    );
    const pages = layout.compose(filled(layout)).pages;
    const heads = pages.map(
      (page) => page.items.find((item) => item.kind === 'text' && item.text === 'H')?.node,
    );
    expect(heads).toEqual([expect.any(Number), -1]);
    expect(heads[0]).toBeGreaterThan(0);
  });
});

describe('text', () => {
  it('is one item for each look of a line, spaces inside', () => {
    const layout = lay('<p>Free <b>of</b> charge for all</p>', '', '30x2');
    const filling = filled(layout);
    const items = layout.compose(filling).pages.flatMap((page) => itemsOf(page, filling));
    expect(items.map((item) => (item.kind === 'text' ? [item.text, item.x] : []))).toEqual([
      ['Free ', 0],
      ['of', 25],
      [' charge for all', 35],
    ]);
  });

  it('stands on a baseline with half of the leading above it', () => {
    const layout = lay('<p>x</p>', 'p { line-height: 16pt }');
    const item = layout.compose(filled(layout)).pages[0]?.items[0];
    expect(item?.kind === 'text' && item.baseline).toBe(11);
  });

  it('fills its lines when justified, but for the last', () => {
    const layout = lay('<p>aa bb cc dd</p>', 'p { text-align: justify }', '9x3');
    const items = layout.compose(filled(layout)).pages[0]?.items ?? [];
    expect(items.map((item) => (item.kind === 'text' ? item.wordSpacing : 0))).toEqual([2.5, 0]);
  });

  it('keeps non-breaking spaces, and breaks after hyphens and in addresses of the web', () => {
    expect(draw('<p>aaa bbb\u00a0ccc</p>', '', '9x3')).toBe('aaa\nbbb\u00a0ccc');
    expect(draw('<p>well-known</p>', '', '7x3')).toBe('well-\nknown');
    expect(draw('<p>1-800-255-3987</p>', '', '14x3')).toBe('1-800-255-3987');
    expect(draw('<p>https://example.com/recalls/all</p>', '', '20x3')).toBe(
      'https://example.com/\nrecalls/all',
    );
  });

  it('breaks a word that is wider than its line anywhere', () => {
    expect(draw('<p>a abcdefghij</p>', '', '4x5')).toBe('a\nabcd\nefgh\nij');
  });

  it('leaves a run that may not wrap on one line', () => {
    expect(draw('<p>aaa <span>bbb ccc</span></p>', 'span { white-space: nowrap }', '9x3')).toBe(
      'aaa\nbbb ccc',
    );
  });
});
