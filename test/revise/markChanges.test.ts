import { DomUtils } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { markChanges } from '../../src/revise/markChanges.js';
import { markup } from './markups.js';

const marked = (before: string, after: string): string => {
  const { tree } = markChanges(markup(before), markup(after));
  return tree === undefined ? '' : DomUtils.getInnerHTML(tree);
};

describe('marking what changed', () => {
  it('writes an attribute and touches nothing else', () => {
    const after = '<p class="a">Same.</p>\n<p class="b">Now &amp; here.</p><br>\n<ul><li>New</li></ul>';
    const html = marked('<p class="a">Same.</p><p class="b">Then &amp; here.</p>', after);
    expect(html).toContain('<p class="b" data-change="changed">Now &amp; here.</p>');
    expect(html).toContain('<li data-change="added">New</li>');
    expect(html.replaceAll(/ data-change="\w+"/g, '')).toBe(after);
  });

  it('leaves a document alone that reads the same', () => {
    expect(marked('<p>Same.</p>', '<p>Same.</p>')).toBe('<p>Same.</p>');
  });

  it('leaves alone what moved along with its heading', () => {
    const [parts, claims] = ['<h2>Parts</h2><p>Order.</p>', '<h2>Claims</h2><p>File</p><p>each.</p>'];
    expect(marked(`${parts}${claims}`, `${claims}${parts}`)).toBe(`${claims}${parts}`);
  });

  it('marks a step that moved among the others', () => {
    expect(
      marked(
        '<ol><li>Ask</li><li>Sign</li><li>File</li></ol>',
        '<ol><li>Sign</li><li>File</li><li>Ask</li></ol>',
      ),
    ).toBe('<ol><li>Sign</li><li>File</li><li data-change="moved">Ask</li></ol>');
  });

  it('marks the item that changed and not the list around it', () => {
    const list = (text: string) => `<ul><li>One<ul><li>${text}</li></ul></li></ul>`;
    expect(marked(list('Bring the key'), list('Bring the keys'))).toBe(
      '<ul><li>One<ul><li data-change="changed">Bring the keys</li></ul></li></ul>',
    );
  });
});
