import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardText } from '../../../src/records/address/street/standardText.js';
import { isPlain, oneLine, someLines, tidinessOf } from '../../../src/records/fields/fieldText.js';

/** Letters that compose, change their length in capitals or come from other scripts; signs; every kind of space. */
const UNITS = [
  ...'aZ7éÑß字ŉǰΐữЖ😀.-,"“«!?( ',
  '\u0301',
  '\u030c',
  '\u212b',
  '\u0374',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u00a0',
  '\u0085',
  '\u007f',
  '\t',
  '\n',
  '\u2028',
];
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 10 }),
  fc.string({ unit: fc.constantFrom('a', 'É', '7', ' '), maxLength: 10 }),
);
const often = { numRuns: 1000 };

/** What `oneLine` promises, said without regard to cost. */
function settled(written: string): string {
  if (/^[\s!-/:-@[-`{-~–—…“”„«»]*$/.test(written)) return '';
  return written
    .trim()
    .normalize('NFC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the text of a field', () => {
  it('is composed, of one line, with single spaces, and blank when it is signs alone', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(oneLine(written)).toBe(settled(written));
      }),
      often,
    );
  });

  it('keeps the lines of an address field, each as a text of its own', () => {
    fc.assert(
      fc.property(text, (written) => {
        const lines = written.split(/[\r\n\u2028\u2029]+/).map(settled);
        expect(someLines(written)).toBe(lines.filter((line) => line !== '').join('\n'));
      }),
      often,
    );
  });
});

describe('a line that is tidy', () => {
  it('has fields that are kept as they are, and plain ones that every font can print', () => {
    const field = fc.string({ unit: fc.constantFrom(...UNITS, '&', '<', 'a', 'b', '7'), maxLength: 3 });
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 4 }), (written) => {
        const fields = written.join(',').split(',');
        const line = fields.join(',');
        const tidiness = tidinessOf(line, /^[\0-\x7f]*$/.test(line));
        const settles = fields.every((text) => oneLine(text) === text && someLines(text) === text);
        if (tidiness !== undefined) expect(settles).toBe(true);
        if (tidiness === 'plain') expect(fields.every(isPlain)).toBe(true);
      }),
      often,
    );
    expect(tidinessOf('Ann Lee,12 Oak St,', true)).toBe('plain');
    expect(tidinessOf('José Díaz,12 Oak St,', false)).toBe('settled');
    expect(tidinessOf('a'.repeat(401), true)).toBe('settled');
  });
});

describe('the text of an address line', () => {
  it('is capitals in NFC, without signs and repeated spaces', () => {
    fc.assert(
      fc.property(text.map(oneLine), (line) => {
        const capitals = line.toUpperCase().normalize('NFC');
        const without = capitals.replace(/(?<!\d)\.|\.(?!\d)/g, '').replace(/[,;:"()[\]!?*“”„«»]/g, ' ');
        expect(standardText(line)).toBe(without.replace(/ {2,}/g, ' ').trim());
      }),
      often,
    );
  });
});
