import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow } from '../../../src/base/text/csvRow.js';

describe('csvRow', () => {
  it('quotes what needs quotes, and nothing else', () => {
    expect(csvRow(['a b', 'a,b', 'say "hi"', '', 12, -1.5])).toBe('a b,"a,b","say ""hi""",,12,-1.5\n');
  });

  it('puts an apostrophe before what a spreadsheet would run', () => {
    expect(csvRow(['=1+1', '+1', '-1', '@SUM(A1)'])).toBe(`'=1+1,'+1,'-1,'@SUM(A1)\n`);
  });

  it('writes no control character, but shows where one is', () => {
    expect(csvRow(['a\u001bb\0', 'two\r\nlines', '\t=1', '\u007f\u0085\u009b', 'x\u2028y'])).toBe(
      'a␛b␀,two  lines, =1,␡ \ufffd,x y\n',
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (fields) => {
        expect(csvRow(fields).slice(0, -1)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });

  it('writes every other text so that it can be read back', () => {
    const text = fc.string({ unit: 'binary' }).filter((each) => !/^[=+\-@]|[\p{Cc}\u2028\u2029]/u.test(each));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (fields) => {
        expect(parse(csvRow(fields), { record_delimiter: '\n' })).toEqual([fields]);
      }),
    );
  });
});
