import { describe, expect, it } from 'vitest';
import { Fault, formatFault } from '../../src/base/problems.js';
import { draw, lay } from './drawInLetters.js';

/** First line of the fault that the layout throws. */
function fault(html: string, css = '', page = '20x8'): string {
  try {
    lay(html, css, page);
  } catch (error) {
    if (error instanceof Fault) return formatFault(error).split('\n')[0] ?? '';
    throw error;
  }
  return 'no fault';
}

describe('what compose does not know', () => {
  it('is named with the line of the template', () => {
    expect(fault('<p data-at="letter.hbs:4">a <video data-at="letter.hbs:5" src="x"></p>')).toBe(
      'letter.hbs:5  ELEMENT_UNKNOWN  the element <video> is unknown',
    );
    expect(fault('<p data-at="letter.hbs:4" align="left">a</p>')).toBe(
      'letter.hbs:4  ELEMENT_UNKNOWN  the attribute "align" of <p> is unknown',
    );
  });

  it('is named with line and column of the style sheet', () => {
    expect(fault('<p>a</p>', 'p {\n  color: red;\n  float: left;\n}')).toBe(
      'test.css:3:3  CSS_UNKNOWN  the property "float" is unknown',
    );
    expect(fault('<p>a</p>', '\np { display: flex }')).toMatch(
      /^test\.css:2:5 {2}CSS_UNKNOWN {2}display: "flex" is not a supported value; it may be: block/,
    );
    expect(fault('<p>a</p>', 'p:hover { color: red }')).toBe(
      'test.css:1:1  CSS_UNKNOWN  the selector "p:hover" is not supported',
    );
  });

  it.each([
    ['@media print { p { color: red } }', 'the rule "@media" is unknown'],
    ['p { color: red !important }', 'color: "!important" is not supported'],
    ['p { font-family: "Comic Sans" }', 'the font family "Comic Sans" is not one of: Letter, Other'],
    ['p { --accent: red }', 'the property "--accent" is unknown'],
    ['p { width: 10vw }', 'width: "10vw" is not a supported value'],
    ['p { page: wide }', 'no @page rule has the name "wide"'],
    ['b { padding: 2pt }', 'padding-top has no effect on <b> (inline element)'],
    ['p { position: absolute; top: 0 }', 'an absolute box needs left or right'],
    ['@page { @top-left { content: element(x) } }', 'no element is running(x)'],
    ['@page { @top-left { border: 1pt solid red } }', 'has no effect in a margin box of a page'],
    ['@page :first { margin-left: 1in }', '@page :first must keep'],
    ['p { --comb: 3 }', '--comb needs a block that contains one slot'],
    ['p { color: }', 'color'],
  ])('is refused in %s', (css, message) => {
    expect(fault('<p>a <b>b</b></p>', css)).toMatch('CSS_UNKNOWN');
    expect(fault('<p>a <b>b</b></p>', css)).toContain(message);
  });

  it('is refused in a style attribute, with the line of the element', () => {
    expect(fault('<p data-at="a.hbs:7" style="zoom: 2">a</p>')).toBe(
      'a.hbs:7  CSS_UNKNOWN  the property "zoom" is unknown',
    );
  });
});

describe('what cannot be laid out', () => {
  it('is a slot outside text', () => {
    expect(fault('<table data-at="a.hbs:2"><slot name="vin"></slot></table>')).toMatch(
      'a.hbs:2  SLOT_MISPLACED',
    );
    expect(fault('<p title="<slot name=x></slot>" data-at="a.hbs:3">a</p>')).toMatch(
      'a.hbs:3  SLOT_MISPLACED',
    );
  });

  it('is a slot beside a page counter', () => {
    expect(fault('<p><slot name="vin"></slot></p>', 'p::after { content: counter(page) }')).toMatch(
      'SLOT_MISPLACED',
    );
  });

  it('is a character that no font has', () => {
    expect(fault('<p data-at="a.hbs:9">\u6f22</p>')).toBe(
      'a.hbs:9  GLYPH_MISSING  no font has the character "\u6f22" (U+6F22)',
    );
  });

  it('is a block in a line', () => {
    expect(fault('<p><b>x<span class="d">y</span></b></p>', '.d { display: block }')).toMatch(
      'ELEMENT_UNKNOWN',
    );
  });

  it('is what must stay together and is taller than its page', () => {
    const html = '<div data-at="a.hbs:2"><p>a</p><p>b</p><p>c</p></div>';
    expect(fault(html, 'div { break-inside: avoid }', '10x2')).toMatch('a.hbs:2  BOX_TOO_TALL');
    expect(fault('<table><tr data-at="a.hbs:3"><td>a<br>b<br>c</td></tr></table>', '', '10x2')).toMatch(
      'a.hbs:3  BOX_TOO_TALL',
    );
  });

  it('is text that is larger than its fixed box, or runs off its page', () => {
    expect(fault('<div data-at="a.hbs:2">a<br>b</div>', 'div { height: 10pt }')).toMatch(
      'a.hbs:2  TEXT_OVERFLOWS',
    );
    expect(fault('<p data-at="a.hbs:3">a</p>', 'p { margin-left: -10pt }')).toMatch(
      'a.hbs:3  TEXT_OVERFLOWS',
    );
    expect(fault('<p>far too long for it</p>', 'p { white-space: nowrap }', '10x2')).toMatch(
      'TEXT_OVERFLOWS',
    );
  });

  it.each([
    'text-indent: -10pt',
    'text-indent: 30em',
    'margin-top: -3in',
    'position: absolute; left: 0; top: -1in',
  ])('is text that %s moves off its page', (css) => {
    expect(() => draw('<p data-at="a.hbs:3">a</p>', `p { ${css} }`)).toThrow(
      expect.objectContaining({ code: 'TEXT_OVERFLOWS', place: { file: 'a.hbs', line: 3 } }),
    );
  });

  it('is an end tag without a start tag, placed at the last element before it', () => {
    const html = '<p data-at="a.hbs:3">a</p><!-- </div> --></div><p data-at="a.hbs:4">b</p>';
    expect(fault(html)).toBe(
      'a.hbs:3  TEMPLATE_INVALID  </div> has no matching start tag; it comes after this place',
    );
  });

  it('is a page break in a cell', () => {
    expect(
      fault('<table><tr><td><p>a</p><p class="n">b</p></td></tr></table>', '.n { break-before: page }'),
    ).toMatch('a page break or --anchor has no effect');
  });
});
