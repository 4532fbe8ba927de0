import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/campaign/terms/term.js';
import { termConflicts } from '../../../src/campaign/terms/termConflicts.js';

const TERM: Term = { later_of: [{ years: 10 }, { until: '2027-06-30', miles: 36000 }] };

function found(text: string, terms: readonly Term[] = [TERM]): readonly string[] {
  return termConflicts(text, terms).map(({ words }) => words);
}

describe('a text beside the term of its campaign', () => {
  it.each([
    'The coverage lasts for 10 years, regardless of mileage.',
    'The ten-year coverage ends on June 30, 2027 or at 36,000 miles, whichever comes first.',
    'It is covered for 120 months.',
    'Esta cobertura dura 10 años, sin importar el millaje.',
    'La garantía vence el 30 de junio de 2027 o a las 36,000 millas.',
    // no sentence about coverage
    'The repair takes 2 days. We have served owners for 40 years.',
    'The coverage is simple. It took us 3 years to find out.',
    'To keep your coverage, answer within 30 days.',
  ])('agrees: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['The coverage lasts for 12 years.', ['12 years']],
    ['The warranty holds for eight (8) years or 100,000 miles.', ['eight (8) years', '100,000 miles']],
    ['A 36,000-mile or 90-month coverage.', ['90-month']],
    ['The coverage ends on June 30, 2028.', ['June 30, 2028']],
    [
      'La cobertura termina el 1 de julio de 2027, o a las 40,000 millas.',
      ['40,000 millas', '1 de julio de 2027'],
    ],
    ['Cubierto por 1 mes.', ['1 mes']],
  ])('differs: %s', (text, words) => {
    expect(found(text)).toEqual(words);
  });

  it('is compared on mileage too', () => {
    const limited: Term = { years: 3, miles: 36000 };
    expect(found('Covered for 3 years, regardless of mileage.', [limited])).toEqual([
      'regardless of mileage',
    ]);
    expect(found('Covered for 3 years, regardless of mileage.', [limited, { years: 12 }])).toEqual([]);
  });

  it('is compared on days where the term counts days', () => {
    expect(found('The coverage lasts for 60 days.', [{ days: 90 }])).toEqual(['60 days']);
  });
});
