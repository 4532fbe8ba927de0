import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/compose/layOut.js';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { printText } from '../../../src/print/text/printText.js';
import { tableText } from '../../../src/print/text/tableText.js';
import { wrapText } from '../../../src/print/text/wrapText.js';

const fonts = openFontBook();

const SHEET = `
@page { size: letter; margin: 1in; @top-left { content: "Head " counter(page) } }
body { font-size: 10pt }
`;

function text(html: string, watermark?: string): string {
  const stylesheets = [{ file: 'paper.css', text: SHEET }];
  const layout = layOut(
    { document: 'paper', title: 'Paper', language: 'en', html, stylesheets, slots: [] },
    fonts,
  );
  const filling = layout.fill({});
  if ('code' in filling) throw new Error(filling.code);
  return printText([{ composition: layout.compose(filling), filling }], { watermark });
}

const LONG =
  'Every word of this sentence is read, wherever the line of the page or that of the text ends. '.repeat(3);

describe('plain text', () => {
  it('underlines headings and wraps paragraphs, whatever the page does', () => {
    const [heading, rule, empty, ...lines] = text(`<h1>Notice</h1><p>${LONG}</p>`).trimEnd().split('\n');
    expect([heading, rule, empty]).toEqual(['Notice', '======', '']);
    expect(lines.join(' ')).toBe(LONG.trim());
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it('leaves heads and feet of pages out', () => {
    expect(text('<p>One</p>')).toBe('One\n');
  });

  it('keeps lines apart that were ended on purpose', () => {
    const [address] = text(`<p>Lexus<br>PO Box 259001<br>Plano, TX 75025</p><p>${LONG}</p>`).split('\n\n');
    expect(address).toBe('Lexus\nPO Box 259001\nPlano, TX 75025');
  });

  it('keeps the widest line apart, and one that ends in other type or in a link', () => {
    expect(text('<p>Lexus<br>6565 Headquarters Drive, the widest line<br>Plano, TX 75024</p>')).toBe(
      'Lexus\n6565 Headquarters Drive, the widest line\nPlano, TX 75024\n',
    );
    expect(
      text('<p><b>Lexus</b><br><i>Care<br></i><a href="https://nhtsa.gov">the office</a><br>Plano</p>'),
    ).toBe('Lexus\nCare\nthe office <https://nhtsa.gov>\nPlano\n');
  });

  it('hangs the text of list items behind their markers', () => {
    expect(text('<ul><li>One</li><li>Two<ol><li>a</li></ol></li></ul>')).toBe('- One\n- Two\n  1. a\n');
    const [first, second] = text(`<ul><li>${LONG}</li></ul>`).split('\n');
    expect(first?.startsWith('- Every')).toBe(true);
    expect(second?.startsWith('  ')).toBe(true);
  });

  it('shows where a link leads, unless its words say so', () => {
    const html =
      '<p>See <a href="https://www.lexus.com/recall">www.lexus.com/recall</a>, or <a href="https://nhtsa.gov">the office</a>.</p>';
    expect(text(html)).toBe('See www.lexus.com/recall, or the office <https://nhtsa.gov>.\n');
  });

  it('gives an address once that is broken over lines, and ends with a period', () => {
    const address = `https://www.toyota.com/${'recall/'.repeat(12)}update`;
    const read = text(`<p>${'word '.repeat(14)}<a href="${address}">${address}</a>. You need it.</p>`);
    expect(read.replaceAll('\n', ' ')).toContain(`${address}. You need it.`);
    expect(read).not.toContain('<');
  });

  it('keeps the lines of a title apart', () => {
    expect(text('<h1>Certain Vehicles<br>Service Campaign</h1>')).toBe(
      'Certain Vehicles\nService Campaign\n================\n',
    );
  });

  it('says that it is a sample', () => {
    expect(text('<p>One</p>', 'SAMPLE')).toBe('*** SAMPLE ***\n\nOne\n');
  });
});

describe('a table as text', () => {
  const cell = (value: string, columns = 1, rows = 1) => ({
    lines: (width: number) => wrapText(value, width),
    columns,
    rows,
  });
  const head = [[cell('Model'), cell('Volume')]];

  it('stands in columns, numbers by their last digit', () => {
    const body = [
      [cell('GX'), cell('5,230')],
      [cell('LC'), cell('360')],
    ];
    expect(tableText({ head, body }, 78)).toBe(
      ['Model  Volume', '-----  ------', 'GX      5,230', 'LC        360'].join('\n'),
    );
  });

  it('wraps its cells in the width there is', () => {
    const body = [[cell('one two three four five six seven'), cell('1')]];
    const lines = tableText({ head, body }, 24).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(24);
    expect(lines.slice(2).join(' ').replaceAll(/\s+/g, ' ')).toContain('one two');
  });

  it('keeps the lines of a cell, and the text of a list behind its markers', () => {
    const topics = '<ul><li>Phase 5 added</li><li>Chart</li></ul>';
    expect(
      text(
        `<table><thead><tr><th>Date</th><th>Topic</th></tr></thead><tbody><tr><td>May 1<br>2024</td><td>${topics}</td></tr>
        <tr><td>June</td><td><ul><li>${LONG}</li></ul></td></tr></tbody></table>`,
      )
        .split('\n')
        .slice(0, 6),
    ).toEqual([
      'Date   Topic',
      expect.stringMatching(/^-{5} {2}-{71}$/),
      'May 1  - Phase 5 added',
      '2024   - Chart',
      expect.stringMatching(/^June {3}- Every/),
      expect.stringMatching(/^ {9}\w/),
    ]);
  });

  it('sets several lines below their head where rows are told by themselves', () => {
    const wide = {
      head: [[cell('Model'), cell('January'), cell('February')]],
      body: [[cell('GX'), cell('- one\n- two'), cell('three')]],
    };
    expect(tableText(wide, 20)).toBe('GX\n  January:\n  - one\n  - two\n  February: three');
  });

  it('tells each row by itself when it is too wide, neighbors that say the same at once', () => {
    const months = ['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
    const wide = {
      head: [[cell('Model'), ...months.map((month) => cell(month))]],
      body: [[cell('23MY LC'), cell(''), cell('1'), cell('1'), cell('2'), cell(''), cell('')]],
    };
    expect(tableText(wide, 20)).toBe('23MY LC\n  Nov - Dec: 1\n  Jan: 2');
  });
});
