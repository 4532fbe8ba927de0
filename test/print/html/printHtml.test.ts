import { create } from 'fontkit';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/compose/layOut.js';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { printHtml } from '../../../src/print/html/printHtml.js';
import { webFont } from '../../../src/print/html/webFont.js';

const fonts = openFontBook();
const SHEET = `
@page { size: letter; margin: 1in; @top-left { content: "Head " counter(page) } }
@page wide { size: letter landscape; margin: 1in }
.wide { page: wide }
td { background-color: #ddeeff }
`;

function html(body: string, watermark?: string): string {
  const stylesheets = [{ file: 'paper.css', text: SHEET }];
  const layout = layOut(
    { document: 'paper', title: 'Paper & ink', language: 'en', html: body, stylesheets, slots: ['vin'] },
    fonts,
  );
  const filling = layout.fill({ vin: 'A&B<1>' });
  if ('code' in filling) throw new Error(filling.code);
  const part = { composition: layout.compose(filling), filling };
  return printHtml([part], fonts, { title: 'Paper & ink', language: 'en', watermark });
}

describe('a document as HTML', () => {
  it('needs no other file', () => {
    const addresses = [...html('<p>One</p>').matchAll(/(?:src|href)=|url\((?!data:)/g)];
    expect(addresses).toEqual([]);
  });

  it('sets each text at its place, in elements that say what it is', () => {
    const page = html('<h2>Title</h2><table><tr><th scope="row">GX</th><td>5</td></tr></table>');
    expect(page).toMatch(
      /<h2><span class="t f\d" style="left:72pt;top:[\d.]+pt;font-size:18pt;color:#000000">Title<\/span><\/h2>/,
    );
    expect(page).toMatch(
      /<table><tbody><tr><th scope="row"><span[^>]*>GX<\/span><\/th><td><span[^>]*>5<\/span><\/td><\/tr><\/tbody><\/table>|<table><tr><th scope="row"><span[^>]*>GX<\/span><\/th><td>/,
    );
    expect(page).toContain('fill="#ddeeff"');
  });

  it('has links that lead, values that are escaped, and heads that are not read aloud', () => {
    const page = html(
      '<p>VIN <slot name="vin"></slot> <a href="https://nhtsa.gov/?a=1&amp;b=2">site</a></p>',
    );
    expect(page).toContain('A&amp;B&lt;1&gt;');
    expect(page).toMatch(/<a href="https:\/\/nhtsa\.gov\/\?a=1&amp;b=2"><span[^>]*>site<\/span><\/a>/);
    expect(page).toMatch(/aria-hidden="true">Head 1</);
    expect(page).toContain('<title>Paper &amp; ink</title>');
  });

  it('prints on sheets of the same sizes, each element closed before the next page', () => {
    const page = html('<p>One</p><div class="wide"><p>Two</p></div>', 'SAMPLE');
    expect(page).toContain('@page s612x792{size:612pt 792pt;margin:0}');
    expect(page).toContain('@page s792x612{size:792pt 612pt;margin:0}');
    expect(page.match(/>SAMPLE</g)).toHaveLength(2);
    const opened = [...page.matchAll(/<(div|p|section|main|span|svg|text)\b/g)].length;
    const closed = [...page.matchAll(/<\/(div|p|section|main|span|svg|text)>/g)].length;
    expect(opened).toBe(closed);
    expect(parseDocument(page).children.length).toBeGreaterThan(0);
  });

  it('carries fonts that set a text as wide as the page has it, kerning included', () => {
    const face = fonts.open('Source Sans 3/400');
    const text = 'AVATAR To Wave, 11/7/2022';
    const font = create(Buffer.from(webFont(face, [text])));
    if (!('layout' in font)) throw new Error('not a single font');
    const { advanceWidth } = font.layout(text);
    expect((advanceWidth * 1000) / font.unitsPerEm).toBeCloseTo(face.width(text), 0);
    expect(face.width(text)).not.toBeCloseTo(
      [...text].reduce((sum, each) => sum + face.width(each), 0),
      0,
    );
  });
});
