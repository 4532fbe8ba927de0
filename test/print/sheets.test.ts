import { describe, expect, it } from 'vitest';
import { countSheets, pagesOnPaper } from '../../src/print/sheets.js';
import { composition, page } from './sampleParts.js';

describe('paper', () => {
  it('takes a blank back for a part with an odd number of pages', () => {
    expect(pagesOnPaper(composition(page([])))).toBe(2);
    expect(pagesOnPaper(composition(page([]), page([])))).toBe(2);
  });

  it('is counted in sheets over all parts', () => {
    expect(countSheets([composition(page([])), composition(page([]), page([]), page([]))])).toBe(3);
  });
});
