import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/compose/layOut.js';
import type { Composition, Item, LineItem } from '../../src/shapes/layout/composition.js';
import { letterFont } from './letterFont.js';

const SHEET = `
@page { size: 200pt 100pt; margin: 10pt }
body { font-size: 10pt; line-height: 1; orphans: 1; widows: 1 }
p { margin: 0 0 4pt }
table { margin: 0 }
td { padding: 0 }
.new { outline: 1pt solid #cc0000; outline-offset: 1pt }
`;

function compose(html: string): Composition {
  const markup = {
    document: 'outlines',
    title: 'Outlines',
    language: 'en',
    html,
    stylesheets: [{ file: 'outlines.css', text: SHEET }],
    slots: [],
  } as const;
  const layout = layOut(markup, letterFont);
  const filling = layout.fill({});
  if ('code' in filling) throw new Error(filling.code);
  return layout.compose(filling);
}

const red = (item: Item): item is LineItem => item.kind === 'line' && item.color === '#cc0000';

/** Left, top, right and bottom of each outline of a page, in the middle of its strokes. */
function boxes(items: readonly Item[]): number[][] {
  const lines = items.filter(red);
  return Array.from({ length: lines.length / 4 }, (_, index) => {
    const [top, bottom, left, right] = lines.slice(index * 4, index * 4 + 4);
    return [left?.x1 ?? 0, top?.y1 ?? 0, right?.x1 ?? 0, bottom?.y1 ?? 0];
  });
}

const textsOf = (composition: Composition): Item[][] =>
  composition.pages.map((page) => page.items.filter((item) => !red(item)));

const BODY = '<p>one</p><p CLASS>two</p><p CLASS>three</p><p>four</p>';

describe('an outline', () => {
  it('stands around the box, its offset away, and moves nothing', () => {
    const outlined = compose('<p>one</p><p class="new">two</p><p>three</p>');
    expect(boxes(outlined.pages[0]?.items ?? [])).toEqual([[8.5, 22.5, 191.5, 35.5]]);
    expect(textsOf(outlined)).toEqual(textsOf(compose('<p>one</p><p>two</p><p>three</p>')));
  });

  it('stands further off at the sides where it is told to', () => {
    const [page] = compose('<p class="new" style="--outline-side-offset: 4pt">one</p>').pages;
    expect(boxes(page?.items ?? [])).toEqual([[5.5, 8.5, 194.5, 21.5]]);
  });

  it('becomes one with that of its neighbour', () => {
    const [page] = compose(BODY.replaceAll('CLASS', 'class="new"')).pages;
    expect(boxes(page?.items ?? [])).toEqual([[8.5, 22.5, 191.5, 49.5]]);
  });

  it('stays apart from one that is not its neighbour', () => {
    const [page] = compose('<p class="new">one</p><p>two</p><p class="new">three</p>').pages;
    expect(boxes(page?.items ?? [])).toHaveLength(2);
  });

  it('stays apart from a heading below it, and holds what stands under a heading', () => {
    const heading = '<p class="new" style="break-after: avoid">next</p>';
    const [page] = compose(`<p class="new">one</p>${heading}<p class="new">two</p>`).pages;
    expect(boxes(page?.items ?? [])).toEqual([
      [8.5, 8.5, 191.5, 21.5],
      [8.5, 22.5, 191.5, 49.5],
    ]);
    const [wholly] = compose(`${heading}${heading}<p class="new">two</p>`).pages;
    expect(boxes(wholly?.items ?? [])).toHaveLength(1);
  });

  it('is closed on each page that it reaches', () => {
    const { pages } = compose(`<div class="new">${'<p>line</p>'.repeat(8)}</div>`);
    expect(pages.map((page) => boxes(page.items).length)).toEqual([1, 1]);
  });

  it('stands around rows of a table, also where a cell joins them', () => {
    const rows = (attribute: string) =>
      `<table><tr><td rowspan="3">a</td><td>b</td></tr><tr ${attribute}><td>c</td></tr><tr><td>d</td></tr>
      <tr ${attribute}><td>e</td><td>f</td></tr></table>`;
    const outlined = compose(rows('class="new"'));
    expect(boxes(outlined.pages[0]?.items ?? [])).toEqual([
      [8.5, 18.5, 191.5, 31.5],
      [8.5, 38.5, 191.5, 51.5],
    ]);
    expect(textsOf(outlined)).toEqual(textsOf(compose(rows(''))));
  });

  it('stands once around rows of one group in several tables, also where a cell joins them', () => {
    const group = 'class="new" style="--outline-group: all"';
    const joined = `<table><tr><td rowspan="2">a</td><td>b</td></tr><tr ${group}><td>c</td></tr></table>`;
    const html = `<table><tr ${group}><td>z</td></tr></table><p>between</p>${joined}`;
    const [page] = compose(`${html}<p>after</p>`).pages;
    expect(boxes(page?.items ?? [])).toHaveLength(1);
  });

  it('begins below the head that is drawn again above its rows, but holds that of its own table', () => {
    const table = (of: string, row: string) =>
      `<table ${of}><thead><tr><th>head</th></tr></thead>${`<tr ${row}><td>row</td></tr>`.repeat(12)}</table>`;
    const tops = (html: string) => compose(html).pages.map((page) => boxes(page.items)[0]?.[1]);
    expect(tops(table('', 'class="new"'))).toEqual([20, 20]);
    expect(tops(`<div class="new">${table('', '')}</div>`)).toEqual([8.5, 8.5]);
    expect(tops(table('class="new"', ''))).toEqual([8.5, 8.5]);
  });

  it.each(['<p><b class="new">x</b></p>', '<table><tr><td class="new">x</td></tr></table>'])(
    'is refused where it is not drawn: %s',
    (html) => {
      expect(() => compose(html)).toThrow('outline-width has no effect');
    },
  );
});
