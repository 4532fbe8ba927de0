import { describe, expect, it } from 'vitest';
import { filled, lay } from './drawInLetters.js';

describe('the structure', () => {
  const html = `<h1>Title</h1><p>Some <b>bold</b> and a <a href="https://example.com">link</a></p>
    <ul><li>item</li></ul>
    <table><thead><tr><th scope="col">H</th></tr></thead><tr><td colspan="1">d</td></tr></table>`;
  const layout = lay(html, 'td, th { padding: 0; border: 1pt solid #000 } p { background: #eee }', '40x20');
  const { structure, pages } = layout.compose(filled(layout));

  const path = (index: number): string => {
    const node = structure[index];
    if (node === undefined) return '';
    return node.parent < 0 ? node.element : `${path(node.parent)} ${node.element}`;
  };

  it('names the element of each text, below its parents, in reading order', () => {
    const items = pages.flatMap((page) => page.items).flatMap((item) => (item.kind === 'text' ? [item] : []));
    expect(items.map((item) => [item.text, path(item.node)])).toEqual([
      ['Title', 'body h1'],
      ['Some ', 'body p'],
      ['bold', 'body p'],
      [' and a ', 'body p'],
      ['link', 'body p a'],
      ['•', 'body ul li ::marker'],
      ['item', 'body ul li'],
      ['H', 'body table thead tr th'],
      ['d', 'body table tr td'],
    ]);
  });

  it('keeps what accessibility needs', () => {
    expect(structure.find((node) => node.element === 'th')?.attributes).toEqual({ scope: 'col' });
    expect(structure.find((node) => node.element === 'td')?.attributes).toEqual({ colspan: '1' });
  });

  it('leaves backgrounds and borders out', () => {
    const drawn = pages
      .flatMap((page) => page.items)
      .filter((item) => item.kind === 'rect' || item.kind === 'line');
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.every((item) => item.node === -1)).toBe(true);
  });

  it('gives each link its area', () => {
    const links = pages.flatMap((page) => page.items).filter((item) => item.kind === 'link');
    expect(links).toMatchObject([{ href: 'https://example.com', width: 20, height: 10 }]);
  });
});
