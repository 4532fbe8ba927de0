import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visible, visibleJson } from '../../../src/base/text/visible.js';

it.each([
  ['\x1b[31mred', '\\x1b[31mred'],
  ['bell\x07 and C1 \x9b', 'bell\\x07 and C1 \\x9b'],
  ['right \u202e to left', 'right \\u202e to left'],
  ['isolated \u2067 and mark \u200f', 'isolated \\u2067 and mark \\u200f'],
  ['a line\nand\ta tab', 'a line\nand\ta tab'],
  ['carriage\rreturn', 'carriage\\x0dreturn'],
  ['José Ñandú 日本', 'José Ñandú 日本'],
  ['a tag \u{e0041}', 'a tag \\u{e0041}'],
])('shows %j as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

it('leaves no character that a terminal obeys, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
    }),
  );
});

it('keeps what JSON means', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = visibleJson(JSON.stringify({ text }, null, 2));
      expect(visible(json)).toBe(json);
      expect(JSON.parse(json)).toEqual({ text });
    }),
  );
});
