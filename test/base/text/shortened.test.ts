import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Fault, formatFault } from '../../../src/base/problems.js';
import { shortened } from '../../../src/base/text/shortened.js';

const LONG = 'lorem ipsum '.repeat(500);

it('cuts a quoted value at 200 characters and keeps the words around it', () => {
  const message = shortened(`the value "${LONG}" is not one of "a" and "b"`);
  expect(message).toMatch(/^the value "lorem ipsum .*…" is not one of "a" and "b"$/);
  expect(message.length).toBeLessThan(250);
});

it('cuts an endless word, quoted or not', () => {
  expect(shortened(`--campaign ${'x'.repeat(5000)} is unknown`)).toBe(
    `--campaign ${'x'.repeat(199)}… is unknown`,
  );
});

it('leaves every line of a long list', () => {
  const lines = Array.from({ length: 100 }, (_, index) => `campaigns/23LJ01.yaml:${index}:1  a fault`);
  expect(shortened(lines.join('\n'))).toBe(lines.join('\n'));
});

it('changes nothing when it is asked twice', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 150, maxLength: 900 }), (text) => {
      expect(shortened(shortened(text))).toBe(shortened(text));
    }),
  );
});

it('limits what the message of any fault quotes, the names of a file and a field included', () => {
  const place = { file: `${'d/'.repeat(2000)}a.yaml`, line: 1, column: 1, field: 'k'.repeat(3000) };
  const text = formatFault(new Fault('USAGE', `"${'v'.repeat(3000)}"`, { place }));
  expect(text).not.toMatch(/[kv]{201}|(?:d\/){100}/);
  expect(text).toMatch(/^…\/(?:d\/)+a\.yaml:1:1 k/);
});
