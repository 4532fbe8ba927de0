import { describe, expect, it } from 'vitest';
import { draw } from './drawInLetters.js';

/** A drawing, without the margin it has in the source. */
function page(text: string): string {
  return text.replace(/^\n|\n\s*$/g, '').replace(/^ {6}/gm, '');
}

describe('a page drawn in letters', () => {
  it('breaks mixed inline text into lines', () => {
    expect(draw('<p>This is <b>mixed inline</b> text with a <i>slant</i>.</p><p>Second</p>')).toBe(
      page(`
      This is mixed inline
      text with a slant.
      Second`),
    );
  });

  it('ends a line at a zero width space, and draws nothing for what has no width', () => {
    expect(draw('<p>long\u00adword of zero\u200bwidth\ufeff at\u2003em\u2060dash</p>')).toBe(
      page(`
      longword of zero
      width at emdash`),
    );
  });

  it('ends a line at a soft hyphen where the hyphen has room, and draws none elsewhere', () => {
    expect(draw('<p>a fully recondi\u00adtioned unit with re\u00adcoil</p>')).toBe(
      page(`
      a fully recondi-
      tioned unit with re-
      coil`),
    );
    expect(draw('<p>one two three four\u00adteen</p>', '', '18x8')).toBe(
      page(`
      one two three
      fourteen`),
    );
  });

  it('draws the same where nothing wraps', () => {
    expect(draw('<p style="white-space: nowrap">zero\u200bwidth</p>')).toBe(
      page(`
      zerowidth`),
    );
  });

  it('hangs markers of nested lists beside the first line of each item', () => {
    const html = '<ul><li>one two three four five</li><li>two<ol><li>a</li><li>b</li></ol></li></ul>';
    expect(draw(html, 'ul, ol { padding-left: 15pt }')).toBe(
      page(`
       • one two three
         four five
       • two
         1. a
         2. b`),
    );
  });

  it('numbers questions from their data-number', () => {
    const css = 'ul { padding-left: 25pt } li::marker { content: attr(data-number) ":" }';
    expect(draw('<ul><li data-number="Q1a">Why is it so</li></ul>', css)).toBe(
      page(`
      Q1a: Why is it so`),
    );
  });

  it('repeats the head of a table on each page and keeps rows whole', () => {
    const row = '<tr><td>one</td><td>two three four</td></tr>';
    const html = `<table><thead><tr><th>A</th><th>B</th></tr></thead>${row}${row}</table>`;
    expect(draw(html, 'td, th { padding: 0; text-align: left } td { vertical-align: top }', '14x6')).toBe(
      page(`
      A      B
      one    two
             three
             four

      A      B
      one    two
             three
             four`),
    );
  });

  it('lets a box that is placed from the bottom grow upward', () => {
    const html = '<div class="w"><slot name="v"></slot></div><p>text</p>';
    const css = '.w { position: absolute; left: 0; bottom: 10pt; width: 50pt }';
    expect(draw(html, css, '20x6', { v: ['a', 'b', 'c'] })).toBe(
      page(`
      text

      a
      b
      c`),
    );
  });

  it('draws heads and feet with page numbers on each page', () => {
    const css = `@page { margin: 10pt 10pt; @top-left { content: element(head) }
      @bottom-center { content: counter(page) " of " counter(pages) } }
      .head { position: running(head) }`;
    const html = '<div class="head">Head</div><p>one two three four five six seven eight</p>';
    expect(draw(html, css, '15x4')).toBe(
      page(`
        Head
        one two
        three four
          1 of 2

        Head
        five six
        seven eight
          2 of 2`),
    );
  });
});
