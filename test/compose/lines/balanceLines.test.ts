import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceLines } from '../../../src/compose/lines/balanceLines.js';
import { breakLines, type Line } from '../../../src/compose/lines/breakLines.js';
import type { Token } from '../../../src/compose/lines/token.js';
import { tokenize } from '../../../src/compose/lines/tokenize.js';
import { hyphenate } from '../../../src/compose/text/hyphenate.js';
import type { Measure } from '../../../src/compose/text/measure.js';
import type { TextStyle } from '../../../src/compose/text/textStyle.js';
import { draw } from '../drawInLetters.js';

const LOOK = { size: 10 } as TextStyle;
const measure: Measure = (text) => text.length * 5;
const tokens = (text: string): Token[] => tokenize(text, LOOK, measure, true, true);
const textOf = ({ tokens: shown }: Line) => shown.map(({ text }) => text).join('');
const raggedness = (lines: readonly Line[], width: number) =>
  lines.slice(0, -1).reduce((sum, line) => sum + (width - line.width) ** 2, 0);

describe('lines broken over a whole paragraph', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 60 });
  const widths = fc.integer({ min: 45, max: 300 });

  it('are as many as need be, none too wide, with the same words', () => {
    fc.assert(
      fc.property(words, widths, fc.constantFrom('pretty', 'balance'), (list, width, evenness) => {
        const given = tokens(list.join(' '));
        const lines = balanceLines(given, () => width, measure, evenness as 'pretty');
        expect(lines).toHaveLength(breakLines(given, () => width, measure).length);
        expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(width);
        expect(lines.map(textOf).join(' ')).toBe(list.join(' '));
        expect(lines.map(({ last }) => last)).toEqual(lines.map((_, index) => index === lines.length - 1));
      }),
    );
  });

  it('are no more ragged than lines filled one after another', () => {
    fc.assert(
      fc.property(words, widths, (list, width) => {
        const given = tokens(`${list.join(' ')} and a last line that is long`);
        const [even, greedy] = [
          balanceLines(given, () => width, measure, 'pretty'),
          breakLines(given, () => width, measure),
        ];
        const stump = (lines: readonly Line[]) =>
          Math.max(0, 0.25 - (lines.at(-1)?.width ?? 0) / width) * 200;
        const costOf = (lines: readonly Line[]) =>
          raggedness(lines, width) / (width / 10) ** 2 + stump(lines);
        expect(costOf(even)).toBeLessThanOrEqual(costOf(greedy) + 1e-6);
      }),
    );
  });

  it('cuts a word that is wider than a line as other lines do', () => {
    const given = tokens('a bbbbbbbbbbbb cc');
    const lines = balanceLines(given, () => 30, measure, 'pretty').map(textOf);
    expect(lines).toEqual(breakLines(given, () => 30, measure).map(textOf));
  });

  it.each([
    ['wrap', 'all of the parts\nand labor are\nfree of charge to\nyou'],
    ['pretty', 'all of the parts\nand labor are\nfree of charge\nto you'],
  ])('leave no single short word to the last line: %s', (wrap, drawn) => {
    const html = '<p>all of the parts and labor are free of charge to you</p>';
    expect(draw(html, `p { text-wrap: ${wrap} }`, '17x8')).toBe(drawn);
  });

  it('make the lines of a heading alike', () => {
    const html = '<h1>a warranty for the outside door handle</h1>';
    expect(draw(html, 'h1 { text-wrap: balance; font-weight: 400 }', '30x8')).toBe(
      'a warranty for the\noutside door handle',
    );
  });

  it('break a value that does not fit unbroken in the same way', () => {
    const html = '<p>the vehicle <slot name="v"></slot> is yours</p>';
    const drawn = draw(html, 'p { text-wrap: balance }', '30x8', { v: 'of the model year' });
    expect(drawn).toBe('the vehicle of the\nmodel year is yours');
  });

  it('prefer a line without a hyphen, and never end two in a row with one where that can be', () => {
    const html = '<p>extended coverage information about reimbursement of expenses</p>';
    expect(draw(html, 'p { hyphens: auto }', '20x8')).toBe(
      'extended coverage\ninformation about\nreimbursement of ex-\npenses',
    );
    expect(draw(html, 'p { hyphens: auto; text-wrap: pretty }', '20x8')).toBe(
      'extended coverage\ninformation about\nreimbursement of\nexpenses',
    );
  });
});

describe('hyphens', () => {
  const divided = (text: string, language: string) => hyphenate(text, language).replaceAll('\u00ad', '-');

  it.each([
    ['en', 'reimbursement of the warranty', 're-im-burse-ment of the war-ranty'],
    ['en', 'information about the inspection', 'in-for-ma-tion about the in-spec-tion'],
    ['es', 'reembolso de la garantía', 're-em-bolso de la ga-ran-tía'],
    ['es', 'información del vehículo', 'in-for-ma-ción del vehículo'],
    ['fr', 'remboursement', 'remboursement'],
  ])('divide words by the patterns of their language: %s, %s', (language, text, shown) => {
    expect(divided(text, language)).toBe(shown);
  });

  it.each(['Highlander', "customer's", 'first-class', 'www.example.com/information', 'a1234567'])(
    'leave %s whole',
    (word) => {
      expect(divided(word, 'en')).toBe(word);
    },
  );
});
