import { describe, expect, it } from 'vitest';
import { list } from '../../../src/print/tags/listElements.js';
import { element, type Kid } from '../../../src/print/tags/tagElement.js';

const page = { reference: {} as never, key: 0 };
const text = (words: string): Kid => ({ kind: 'content', page, mcid: 0, box: undefined, text: words });
const item = (label: string): Kid =>
  element('LI', [element('Lbl', [text(label)]), element('LBody', [text('words')])]);
const numbering = (tag: string, ...items: readonly Kid[]) =>
  list({ element: tag } as Parameters<typeof list>[0], items).attributes?.ListNumbering;

describe('the numbering of a list', () => {
  it.each([
    ['ol', '1.', 'Decimal'],
    ['ol', 'a.', 'LowerAlpha'],
    ['ol', 'B.', 'UpperAlpha'],
    ['ol', 'i.', 'LowerRoman'],
    ['ol', 'I.', 'UpperRoman'],
    ['ul', '•', 'Disc'],
    ['ul', '◦', 'Circle'],
    ['ul', '▪', 'Square'],
    ['ul', '–', 'Disc'],
    ['ul', '', 'None'],
    ['dl', 'Term', 'None'],
  ])('of <%s> with the label "%s" is %s', (tag, label, numbered) => {
    expect(numbering(tag, item(label), item('2.'))).toBe(numbered);
  });

  it('of items without a label is none', () => {
    expect(numbering('ul', element('LI', [element('LBody', [text('words')])]))).toBe('None');
  });
});
