import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../../src/revise/compareBlocks.js';
import { describeChange } from '../../src/revise/describeChange.js';
import { markup, VEHICLES } from './markups.js';

const changes = (before: string, after: string) => compareBlocks(markup(before), markup(after));
const words = (before: string, after: string) => changes(before, after).flatMap(describeChange);

describe('comparing two revisions', () => {
  it('finds nothing in a document that reads the same, however it was written', () => {
    expect(
      changes('<p>One <b>two</b>\n three</p>', '<div><p>One  <strong>two</strong> three</p></div>'),
    ).toEqual([]);
  });

  it('names the table, the row and the column of a cell that changed', () => {
    const before = VEHICLES(['5,200', '4,180', '360']);
    expect(words(before, VEHICLES(['5,230', '4,180', '360']))).toEqual([
      'vehicle table, row 2023 GX: Volume "5,230", was "5,200"',
    ]);
    expect(changes(before, VEHICLES(['5,230', '4,180', '360']))).toMatchObject([
      { kind: 'changed', after: { kind: 'row', section: 'Q3' } },
    ]);
  });

  it('tells the words that changed with a few words around them', () => {
    const text = (month: string) =>
      `<p>Our present estimate is that all models will be produced with two keys again in ${month} of this year.</p>`;
    expect(words(text('March'), text('April'))).toEqual([
      'paragraph: "... keys again in April of this year.", was "... keys again in March of this year."',
    ]);
  });

  it('is done soon with two hundred questions of which none stayed', () => {
    const faq = (seed: number) =>
      Array.from({ length: 200 }, (_, index) => {
        const words = Array.from({ length: 60 }, (_, at) => `word${(index * seed + at * at) % 997}`).join(
          ' ',
        );
        return `<h2 data-section="Q${index}">Q${index} ${seed}?</h2><p data-at="faq.hbs:${index}">${words}</p>`;
      }).join('');
    const [before, after] = [faq(7), faq(11)];
    const began = process.cpuUsage();
    expect(changes(before, after).length).toBeGreaterThan(300);
    expect(process.cpuUsage(began).user).toBeLessThan(4e6);
  });

  it('tells a text whole that has little in common with the one before', () => {
    expect(words('<p data-at="a">Bring the vehicle.</p>', '<p data-at="a">Nothing.</p>')).toEqual([
      'paragraph: "Nothing.", was "Bring the vehicle."',
    ]);
  });

  it('tells a picture that was replaced under its name, and one that only has another name does not', () => {
    const figure = (src: string) =>
      `<figure><img src="${src}" alt="The lamp"><figcaption>Lamp</figcaption></figure>`;
    const shown = (src: string, sha256: string) =>
      ({
        ...markup(figure(src)),
        pictures: {
          [src]: {
            kind: 'vector',
            file: { name: src, mediaType: 'image/svg+xml', bytes: Buffer.from(''), sha256 },
          },
        },
      }) as const;
    const told = compareBlocks(shown('lamp.svg', 'a1'), shown('lamp.svg', 'b2'));
    expect(told.map(({ kind }) => kind)).toEqual(['changed']);
    expect(told.flatMap(describeChange)).toEqual(['figure: another picture, "The lamp Lamp"']);
    expect(compareBlocks(shown('lamp.svg', 'a1'), shown('light.svg', 'a1'))).toEqual([]);
  });

  it('reads a picture without a caption by its description', () => {
    const figure = (alt: string) => `<figure><img src="lamp.svg" alt="${alt}"></figure>`;
    expect(words(figure('The red lamp'), figure('The lamp'))).toEqual([
      'figure: "The lamp", was "The red lamp"',
    ]);
  });

  it('tells what is set off now, and what is no longer', () => {
    expect(words('<p>Do not drive, <em>please</em>.</p>', '<p>Do <b>not</b> drive, please.</p>')).toEqual([
      'paragraph: "not" is now bold',
      'paragraph: "please" is no longer italic',
    ]);
    expect(
      words(
        '<ul><li>One <ul><li>two</li></ul></li></ul>',
        '<ul><li>One <ul><li><b>two</b></li></ul></li></ul>',
      ),
    ).toEqual(['list item: "two" is now bold']);
  });

  it('sees a block that was put in, and one that was taken out', () => {
    const [one, two, three] = ['<p>One thing.</p>', '<p>Another matter.</p>', '<p>The end.</p>'];
    expect(changes(`${one}${three}`, `${one}${two}${three}`)).toMatchObject([
      { kind: 'added', after: { text: 'Another matter.' } },
    ]);
    expect(words(`${one}${two}${three}`, `${one}${three}`)).toEqual(['removed paragraph: "Another matter."']);
  });

  it('takes a question that was renumbered for a change of its heading only', () => {
    const before = '<h2>Q4 How long?</h2><p>An hour.</p>';
    const after = '<h2>Q4 Who?</h2><p>The dealer.</p><h2>Q5 How long?</h2><p>An hour.</p>';
    const found = changes(before, after);
    expect(found.map((change) => change.kind === 'removed' || change.after.text)).not.toContain('An hour.');
  });

  describe('of which something moved', () => {
    const section = (name: string, text: string) => `<h2>${name}</h2><p>${text}</p>`;
    const [first, last] = [section('Parts', 'Order them.'), '<h2>Claims</h2><p>File</p><p>each.</p>'];

    it('sees a section that changed places as moved along with its heading, and nothing as gone or new', () => {
      expect(words(`${first}${last}`, `${last}${first}`)).toEqual([
        'moved heading: "Parts"',
        'moved paragraph: "Order them."',
      ]);
      expect(changes(`${first}${last}`, `${last}${first}`)).toMatchObject([
        { alone: false },
        { alone: false },
      ]);
    });

    it('knows a question by its words, whatever its number and the day of its update', () => {
      const question = (id: string, updated = '') =>
        section(`<span>${id}</span> How long?${updated}`, 'An hour.');
      const found = changes(
        `${question('Q1')}${last}`,
        `${last}${question('Q7', ' <span class="updated">(Updated: 01/31/2024)</span>')}`,
      );
      expect(found).toMatchObject([
        { kind: 'changed', before: { section: 'Q1' }, after: { section: 'Q7' } },
        { kind: 'moved', alone: false },
      ]);
    });

    it('says where a block comes from that left its heading', () => {
      const after = `<h2>Parts</h2><p>See TIS.</p>${last}<p>Order them.</p>`;
      const before = `<h2>Parts</h2><p>Order them.</p><p>See TIS.</p>${last}`;
      expect(words(before, after)).toEqual(['moved paragraph from Parts: "Order them."']);
      expect(changes(before, after)).toMatchObject([{ alone: true }]);
    });

    it('leaves apart what stood twice and stands once', () => {
      expect(words('<p>One.</p><p>Two.</p><p>One.</p>', '<p>Two.</p><p>One.</p>')).toEqual([
        'removed paragraph: "One."',
      ]);
    });
  });

  it('tells the closing as no part of the last section', () => {
    const paper = (closing: string) =>
      `<h2>Figure</h2><p>See there.</p><div class="closing">${closing}</div>`;
    expect(changes(paper('<p>Thanks.</p>'), paper('<p>Thanks.</p><p>Bye.</p>'))).toMatchObject([
      { kind: 'added', after: { text: 'Bye.', section: '', atEnd: true } },
    ]);
  });

  it('compares months of a chart by their heads, so that a new month moves no cell', () => {
    const chart = (months: readonly string[], cells: readonly string[]) => `<table class="month-chart">
      <thead><tr><th rowspan="2">Model</th><th colspan="${months.length}">2023</th></tr>
      <tr>${months.map((month) => `<th>${month}</th>`).join('')}</tr></thead>
      <tr><th scope="row">LC</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;
    expect(words(chart(['Nov', 'Dec'], ['1', '2']), chart(['Oct', 'Nov', 'Dec'], ['', '1', '3']))).toEqual([
      'month chart, head: "2023" spans 3 columns, was 2 columns',
      'month chart, head: "Oct", was "Nov"',
      'month chart, head: "Nov", was "Dec"',
      'month chart, head: "Dec", new',
      'month chart, row LC: 2023 Dec "3", was "2"',
    ]);
  });

  it('tells a band that reaches further', () => {
    const band = (span: number) =>
      `<table class="bands"><tr><th scope="row">Keys</th><td colspan="${span}">Available</td></tr></table>`;
    expect(words(band(2), band(5))).toEqual(['bands, row Keys: "Available" spans 5 columns, was 2 columns']);
  });

  it('accounts for every block: what is not unchanged is changed, added or removed, once', () => {
    const block = fc.constantFrom('one', 'two', 'three', 'four', 'five six seven', 'five six eight');
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.array(block, { maxLength: 8 }), (before, after) => {
        const html = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
        const found = changes(html(before), html(after));
        const gone = found.filter((change) => change.kind !== 'added').length;
        const come = found.filter((change) => change.kind !== 'removed').length;
        expect(before.length - gone).toBe(after.length - come);
        expect(changes(html(before), html(before))).toEqual([]);
      }),
    );
  });
});
