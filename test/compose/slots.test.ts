import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/compose/layOut.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import type { Filling, Misfit } from '../../src/shapes/layout/composition.js';
import { draw, drawComposition, filled, itemsOf, lay, markup } from './drawInLetters.js';

const slot = (name: string) => `<slot name="${name}"></slot>`;

describe('a slot in text', () => {
  it('is broken into lines with the text around it', () => {
    expect(draw(`<p>Dear ${slot('name')}, hello.</p>`, '', '12x3', { name: 'Ana Maria' })).toBe(
      'Dear Ana\nMaria,\nhello.',
    );
  });

  it('prints one line for each entry of a list', () => {
    expect(draw(`<p>${slot('address')}</p>`, '', '12x3', { address: ['ANA', 'STREET 1'] })).toBe(
      'ANA\nSTREET 1',
    );
  });

  it('takes the style of its place', () => {
    const css = 'p { text-transform: uppercase; text-align: right }';
    expect(draw(`<p>${slot('name')}</p>`, css, '6x2', { name: 'ana' })).toBe('   ANA');
  });

  it('is never justified', () => {
    const layout = lay(`<p>aa bb ${slot('x')} dd</p>`, 'p { text-align: justify }', '9x3');
    const filling = filled(layout, { x: 'cc' });
    const items = layout.compose(filling).pages.flatMap((page) => itemsOf(page, filling));
    expect(items.every((item) => item.kind !== 'text' || item.wordSpacing === 0)).toBe(true);
  });
});

describe('a row that repeats', () => {
  const html = `<p>List</p><table><thead><tr><th>No</th><th>Of</th></tr></thead>
    <tbody><tr data-repeat="list"><td>${slot('vins')}</td><td>${slot('names')}</td></tr></tbody></table><p>End</p>`;

  const css = 'th, td { padding: 0; text-align: left; font-weight: 400 }';

  it('stands once for each line of its lists, over pages that repeat the head', () => {
    const values = { vins: ['A1', 'B2', 'C3', 'D4'], names: ['ana', 'bo', 'cy'] };
    expect(draw(html, css, '10x4', values)).toBe(
      'List\nNo   Of\nA1   ana\nB2   bo\n\nNo   Of\nC3   cy\nD4\nEnd',
    );
  });

  it('takes no room for a record without any', () => {
    expect(draw(html, css, '10x4', { vins: [], names: [] })).toBe('List\nNo   Of\nEnd');
  });

  it('is refused where it cannot grow, and where it prints nothing of a record', () => {
    const row = `<table><tr data-repeat="list"><td>${slot('vins')}</td></tr></table>`;
    const inCell = `<table><tr><td>${row}</td></tr></table>`;
    for (const wrong of [inCell, `${row}${row}`, '<table><tr data-repeat="list"><td>a</td></tr></table>'])
      expect(() => lay(wrong)).toThrow(expect.objectContaining({ code: 'SLOT_MISPLACED' }));
  });
});

describe('a value that fits on its line as it is', () => {
  /** Too small to move anything, and enough to have every line broken word by word. */
  const BROKEN = 'p { text-indent: 0.0001pt }';
  const html = `<p>Ref <b>${slot('a')}</b> of ${slot('b')}</p><p>${slot('c')}</p><p><b>N</b> ${slot('a')}, ok</p>`;
  const value = fc.oneof(
    fc.constantFrom('', 'Ann', 'Ann Lee', ' Ann', 'Ann ', 'Ann  Lee', 'Ann\tLee', 'a-b-c', 'Zoë\u2003Lee'),
    fc.string({ unit: fc.constantFrom(...'ab -é/'), maxLength: 12 }),
  );
  const values = fc.record({ a: value, b: value, c: fc.array(value, { minLength: 1, maxLength: 3 }) });

  it.each(['', 'p { text-align: right }', 'p { white-space: pre-line }'])(
    'is drawn as if it had been broken into words (%s)',
    (css) => {
      const [plain, broken] = [css, `${css} ${BROKEN}`].map((sheet) => lay(html, sheet, '16x40'));
      fc.assert(
        fc.property(values, (record) => {
          const [one, other] = [plain, broken].map((layout) => {
            const filling = layout && filled(layout, record);
            return filling && layout.compose(filling).pages.flatMap((page) => itemsOf(page, filling));
          });
          expect(one).toEqual(other);
        }),
      );
    },
  );
});

describe('one letter after another', () => {
  const CSS = `.window { position: absolute; top: 10pt; left: 10pt; width: 70pt; height: 34pt; --fit-min-size: 6pt }
    .right { text-align: right } .centre { text-align: center } td { vertical-align: middle }`;
  const html = `<div class="window"><p>${slot('c')}</p></div><p class="right">Ref ${slot('a')}</p>
    <p class="centre">${slot('b')}</p><p>Dear <b>${slot('b')}</b></p>
    <table><tr><td>VIN</td><td>${slot('a')}<br>and ${slot('c')}</td></tr></table>`;
  const value = fc.oneof(
    fc.constantFrom('Ann', 'Ann Lee', 'Ann  Lee', '', 'a-b-c', 'Zoë\u2003Lee'),
    fc.string({ unit: fc.constantFrom(...'ab -é/'), maxLength: 16 }),
  );
  const values = fc.record({ a: value, b: value, c: fc.array(value, { minLength: 1, maxLength: 5 }) });

  it('is what it would be as the only one', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 2, maxLength: 12 }), (records) => {
        const layout = lay(html, CSS, '40x60');
        for (const record of records) {
          const [one, other] = [layout, lay(html, CSS, '40x60')].map((each) => each.fill(record));
          expect(plainly(one)).toEqual(plainly(other));
        }
      }),
      { numRuns: 150 },
    );
  });

  function plainly(filling: Filling | Misfit | undefined): unknown {
    if (filling === undefined || 'code' in filling) return filling;
    return { key: filling.key, blocks: filling.blocks.map(({ height, items }) => ({ height, items })) };
  }
});

describe('text that follows a value on its line', () => {
  it('begins where the value ends, kerned with what stands before it', () => {
    const fonts = openFontBook();
    const layout = layOut(markup(`<p>T${slot('a')} <b>end</b></p>`, '', '40x4'), fonts);
    const [first, second] = filled(layout, { a: 'o' }).blocks[0]?.items ?? [];
    const width = fonts.width('Source Sans 3/400', 'To ') / 100;
    expect(first).toMatchObject({ text: 'To ', x: 0 });
    expect(second).toMatchObject({ text: 'end', x: expect.closeTo(width, 2) });
    expect(width).toBeLessThan(
      (fonts.width('Source Sans 3/400', 'T') + fonts.width('Source Sans 3/400', 'o ')) / 100,
    );
  });
});

describe('the key of a filling', () => {
  const layout = lay(`<p>${slot('a')}</p><p>static</p><p>${slot('b')}</p>`, '', '10x8');

  it('is the same for values of the same heights', () => {
    expect(filled(layout, { a: 'x', b: 'y' }).key).toBe(filled(layout, { a: 'other', b: 'z' }).key);
  });

  it('changes with the height of any block, and moves what stands below', () => {
    const tall = filled(layout, { a: 'one two three', b: 'y' });
    expect(tall.key).not.toBe(filled(layout, { a: 'x', b: 'y' }).key);
    expect(drawComposition(layout.compose(tall), tall)).toBe('one two\nthree\nstatic\ny');
  });

  it('holds nothing of boxes that cannot change', () => {
    const css = 'div { position: absolute; left: 0; top: 0; height: 20pt; width: 50pt }';
    const fixed = lay(`<div>${slot('a')}</div><p>x</p>`, css);
    expect(filled(fixed, { a: 'one two three' }).key).toBe(filled(fixed, { a: 'x' }).key);
  });
});

describe('a composition', () => {
  it('names no value: what a record prints is in its filling alone', () => {
    const layout = lay(`<p>VIN ${slot('vin')}</p>`);
    const composition = layout.compose(filled(layout, { vin: 'SECRET' }));
    expect(JSON.stringify(composition)).not.toContain('SECRET');
    expect(composition.pages[0]?.placements).toEqual([{ block: 0, after: 0, x: 0, y: 0 }]);
  });

  it('says where the values come in reading order', () => {
    const layout = lay(`<p>one</p><p>${slot('a')}</p><p>three</p><p>${slot('b')}</p>`);
    const filling = filled(layout, { a: 'two', b: 'four' });
    const items = layout.compose(filling).pages.flatMap((page) => itemsOf(page, filling));
    expect(items.map((item) => item.kind === 'text' && item.text)).toEqual(['one', 'two', 'three', 'four']);
  });

  it('fills rows of tables and repeats of running heads', () => {
    const css = `@page { margin: 10pt 0 0; @top-left { content: element(head) } } .head { position: running(head) }
      td { padding: 0; vertical-align: top }`;
    const html = `<div class="head">${slot('vin')}</div><table><tr><td>a</td><td>${slot('x')}</td></tr></table><p>b</p>`;
    expect(draw(html, css, '10x3', { vin: 'V1', x: 'one two' })).toBe('V1\na    one\n     two\n\nV1\nb');
  });
});

describe('a fixed box', () => {
  const css = 'div { position: absolute; left: 0; top: 0; height: 20pt; width: 50pt; --fit-min-size: 8pt }';
  const layout = lay(`<div>${slot('name')}</div>`, css);
  const sizes = (name: string) => {
    const items = filled(layout, { name }).blocks[0]?.items ?? [];
    return items.map((item) => (item.kind === 'text' ? item.size : 0));
  };

  it('sets its text smaller until it fits', () => {
    expect(sizes('ten chars.')).toEqual([10]);
    expect(sizes('abcdefghijk abcdefghijk')).toEqual([9, 9]);
  });

  it('has the accents above its first line within it: moved down where there is room, smaller where there is none', () => {
    const placed = (name: string) => {
      const items = filled(layout, { name }).blocks[0]?.items ?? [];
      return items.map((item) => (item.kind === 'text' ? [item.size, item.baseline] : []));
    };
    const plain = lay(`<div>${slot('name')}</div>`, css.replace('8pt }', '8pt; --fit-below: 1pt }'));
    expect(placed('one')).toEqual([[10, 8]]);
    expect(placed('oné')).toEqual([[10, 10]]);
    expect(placed('abcdefg\u1ED7 abcdefghi')).toEqual([
      [9, 9],
      [9, 18],
    ]);
    expect(filled(plain, { name: 'a' }).blocks[0]?.items).toMatchObject([{ baseline: 9 }]);
  });

  it('gives a misfit when the smallest size does not fit', () => {
    const misfit: Misfit = {
      code: 'TEXT_TOO_WIDE',
      slot: 'name',
      value: 'one two three four five six seven',
    };
    expect(layout.fill({ name: misfit.value })).toEqual(misfit);
  });

  it('shares the text above its slot with all records', () => {
    const panel = lay(
      `<div class="panel"><div><p>Terms</p><p>${slot('vin')}</p></div></div>`,
      '.panel { height: 40pt }',
    );
    const filling = filled(panel, { vin: 'V1' });
    expect(panel.compose(filling).pages[0]?.items.map((item) => item.kind === 'text' && item.text)).toEqual([
      'Terms',
    ]);
    expect(filling.blocks[0]?.items.map((item) => item.kind === 'text' && item.text)).toEqual(['V1']);
    expect(drawComposition(panel.compose(filling), filling)).toBe('Terms\nV1');
  });
});

describe('a comb', () => {
  const layout = lay(
    `<div>${slot('vin')}</div>`,
    'div { --comb: 4; width: 80pt; border-left: 1pt solid #000 }',
  );

  it('centres each character in its cell', () => {
    const items = filled(layout, { vin: 'ABC' }).blocks[0]?.items ?? [];
    expect(items.map((item) => item.kind === 'text' && [item.text, item.x])).toEqual([
      ['A', 8.5],
      ['B', 28.5],
      ['C', 48.5],
    ]);
  });

  it('refuses more characters than it has cells', () => {
    expect(layout.fill({ vin: 'ABCDE' })).toMatchObject({ code: 'TEXT_TOO_WIDE', slot: 'vin' });
  });
});

it('refuses a value that is taller than a page', () => {
  const layout = lay(`<p>${slot('name')}</p>`, '', '4x3');
  expect(layout.fill({ name: 'abcdefghijklmnop' })).toMatchObject({ code: 'TEXT_TOO_WIDE' });
});
