import { describe, expect, it } from 'vitest';
import { coverageEnds } from '../../../src/campaign/texts/coverageEnds.js';
import { printCoverageEnd } from '../../../src/shapes/coverageEnd.js';
import type { Vehicle } from '../../../src/shapes/records.js';
import { campaignWith } from '../conditions/world.js';

const withTerm = (term: string) =>
  campaignWith(
    (text) =>
      `${text}coverage:\n  term: ${term}\n  covers: Pump\n  exclusions: None.\n  transferable: true\n`,
  );

function ends(term: string, vehicle: Vehicle, rule: 'anniversary' | 'day_before' = 'anniversary') {
  const found = coverageEnds([withTerm(term)], rule)?.({ vehicle, line: 'comet', phase: 1 });
  if (found === undefined) throw new Error('the campaign has no term');
  return found;
}

const said = (term: string, vehicle: Vehicle): string => printCoverageEnd(ends(term, vehicle).end, 'en');

const TERM = '{ by: [{ when: { registered_in: salt }, term: { years: 15 } }, { term: { years: 10 } }] }';

describe('the end of a coverage', () => {
  it.each<[term: string, vehicle: Vehicle, end: string]>([
    ['{ years: 10 }', { firstUseDate: '2017-03-04' }, 'March 4, 2027'],
    ['{ months: 18, miles: 20000, from: sale }', { saleDate: '2024-01-31' }, 'July 31, 2025 or 20,000 miles'],
    ['{ years: 1, from: build }', { productionDate: '2024-02-29' }, 'March 1, 2025'],
    [TERM, { firstUseDate: '2017-03-04', garagedIn: 'OH' }, 'March 4, 2032'],
    [TERM, { firstUseDate: '2017-03-04', garagedIn: 'TX' }, 'March 4, 2027'],
  ])('%s of %j is %s', (term, vehicle, end) => {
    expect(said(term, vehicle)).toBe(end);
  });

  it('is the day before where the brand counts so', () => {
    const { end } = ends('{ years: 10 }', { firstUseDate: '2017-03-04' }, 'day_before');
    expect(printCoverageEnd(end, 'es')).toBe('3 de marzo de 2027');
  });

  it('is the sentence of the term where its start is unknown, with the column that is missing', () => {
    const { end, missing } = ends('{ years: 10, from: sale }', {});
    expect(printCoverageEnd(end, 'en')).toBe('10 years from the date of sale, regardless of mileage');
    expect(missing).toEqual(['sale_date']);
  });

  it('has a primary part where the term has one', () => {
    const term = '{ primary: { until: 2027-06-30 }, secondary: { years: 9, miles: 90000 } }';
    const { end, primaryEnd } = ends(term, { firstUseDate: '2020-01-02' });
    expect(printCoverageEnd(primaryEnd, 'en')).toBe('June 30, 2027');
    expect(printCoverageEnd(end, 'en')).toBe('January 2, 2029 or 90,000 miles');
  });

  it('says the conditions of a term in the words of the campaign', () => {
    expect(withTerm(TERM).coverage?.term.printed.en).toContain(
      '(registered in Ohio, New York or Pennsylvania)',
    );
  });
});
