import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCode } from '../../../src/campaign/exhibits/decodeCode.js';

function meanings(code: string): (string | undefined)[] {
  const decoded = decodeCode(code);
  return decoded.form === 'unknown' ? [] : decoded.parts.map((part) => part.meaning);
}

describe('a code of six characters', () => {
  it.each([
    ['20LC02', ['2020', 'Lexus', 'Special Service Campaign', '2']],
    ['20LE02', ['2020', 'Lexus', 'Customer Support Program', '2']],
    ['23lj01', ['2023', 'Lexus', 'Second Key Delivery Program', '1']],
    ['19TA20', ['2019', 'Toyota', 'Safety Recall (Remedy Notice)', '20']],
    ['20TB02', ['2020', 'Toyota', 'Safety Recall (Interim Notice)', '2']],
    ['21TD03', ['2021', 'Toyota', 'Limited Service Campaign', '3']],
  ])('%s says year, company, program and number', (code, expected) => {
    expect(meanings(code)).toEqual(expected);
  });

  it('tells a letter that nobody has seen as unknown', () => {
    expect(meanings('24LG01')).toEqual(['2024', 'Lexus', undefined, '1']);
    expect(meanings('24XA01')).toEqual(['2024', undefined, 'Safety Recall (Remedy Notice)', '1']);
  });
});

describe('a code of three characters', () => {
  it.each([
    ['BLC', 2011, 'Lexus'],
    ['9LA', 2009, 'Lexus'],
    ['60C', 2006, 'Toyota'],
    ['H0A', 2017, 'Toyota'],
    ['J0K', 2018, 'Toyota'],
    ['K0D', 2019, 'Toyota'],
    ['D3F', 2013, 'Toyota'],
    ['DSF', 2013, undefined],
    ['ZKA', 2019, undefined],
    ['ZLZ', undefined, 'Lexus'],
    ['I0A', undefined, 'Toyota'],
  ])('%s says its year and company', (code, year, brand) => {
    expect(decodeCode(code)).toMatchObject({ form: 'three', year, brand });
  });

  it('does not say the kind of campaign', () => {
    expect(decodeCode('F0B')).toMatchObject({ program: undefined });
  });
});

describe('any text', () => {
  it('is decoded without an error, and the boxes of a code put together are the code', () => {
    const near = fc.stringMatching(/^[0-9A-Za-z]{2,7}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const decoded = decodeCode(text);
        if (decoded.form === 'unknown') return;
        expect(decoded.parts.map((part) => part.characters).join('')).toBe(decoded.code);
      }),
    );
  });

  it.each(['', '20LC2', '2OLC02', '24S49x', 'recall'])('"%s" is unknown', (text) => {
    expect(decodeCode(text).form).toBe('unknown');
  });
});
