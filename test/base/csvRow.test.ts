import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow } from '../../src/base/csvRow.js';

describe('csvRow', () => {
  it('quotes what needs quotes, and nothing else', () => {
    expect(csvRow(['a b', 'a,b', 'say "hi"', 'two\nlines', '', 12, -1.5])).toBe(
      'a b,"a,b","say ""hi""","two\nlines",,12,-1.5\n',
    );
  });

  it('puts an apostrophe before what a spreadsheet would run', () => {
    expect(csvRow(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])).toBe(
      `'=1+1,'+1,'-1,'@SUM(A1),'\tx,"'\rx"\n`,
    );
  });

  it('gives back every text that is no formula', () => {
    const text = fc.string({ unit: 'binary' }).filter((each) => !/^[=+\-@\t\r]/.test(each));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (fields) => {
        expect(parse(csvRow(fields), { record_delimiter: '\n' })).toEqual([fields]);
      }),
    );
  });
});
