import { expect, it } from 'vitest';
import { asciiText } from '../../../src/base/text/asciiText.js';

it.each([
  ['Mỹ Linh Huỳnh', 'My Linh Huynh'],
  ['Łukasz Øster-Straße', 'Lukasz Oster-Strasse'],
  ['O’Brien – “Æther”', 'O\'Brien - "AEther"'],
  ['Ελένη', '?????'],
  ['plain & simple', 'plain & simple'],
])('%s', (text, ascii) => {
  expect(asciiText(text)).toBe(ascii);
});
