import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { industryWindow, parseIndustryDate } from '../../../src/campaign/schema/industryDate.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const year = fc.integer({ min: 1980, max: 2099 });
const month = fc.constantFrom(...MONTHS);

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

describe('an industry date', () => {
  it.each([
    ['Late April 2015', '2015-04-21', '2015-04-30'],
    ['Early September 2018', '2018-09-01', '2018-09-10'],
    ['Mid-October 2022', '2022-10-11', '2022-10-20'],
    ['Mid January 2023', '2023-01-11', '2023-01-20'],
    ['late february 2024', '2024-02-21', '2024-02-29'],
    ['LATE-FEBRUARY-2023', '2023-02-21', '2023-02-28'],
    ['October 2022', '2022-10-01', '2022-10-31'],
    ['Oct. 2022', '2022-10-01', '2022-10-31'],
    ['11/7/2022', '2022-11-07', '2022-11-07'],
    ['2022-11-07', '2022-11-07', '2022-11-07'],
  ])('%s goes from %s to %s', (words, from, to) => {
    expect(parseIndustryDate(words)).toEqual({ from, to });
  });

  it.each([
    'Early 2007',
    'Certain 2004',
    '2007',
    '',
    'Late Octember 2022',
    '2/30/2022',
    '13/1/2022',
    'Ongoing',
  ])('is not "%s"', (words) => {
    expect(parseIndustryDate(words)).toBeUndefined();
  });

  it('reads hyphen or space and any case alike', () => {
    fc.assert(
      fc.property(fc.constantFrom('Early', 'Mid', 'Late'), month, year, (third, name, when) => {
        const usual = parseIndustryDate(`${third} ${name} ${when}`);
        expect(usual).toBeDefined();
        expect(parseIndustryDate(`${third}-${name} ${when}`.toUpperCase())).toEqual(usual);
        expect(parseIndustryDate(`  ${third.toLowerCase()}  ${name.toLowerCase()} ${when} `)).toEqual(usual);
      }),
    );
  });

  it('splits each month into three parts that follow one another and fill it', () => {
    fc.assert(
      fc.property(month, year, (name, when) => {
        const whole = parseIndustryDate(`${name} ${when}`);
        const [early, mid, late] = ['Early', 'Mid', 'Late'].map((third) =>
          parseIndustryDate(`${third} ${name} ${when}`),
        );
        expect(early?.from).toBe(whole?.from);
        expect(dayBefore(mid?.from ?? '')).toBe(early?.to);
        expect(dayBefore(late?.from ?? '')).toBe(mid?.to);
        expect(late?.to).toBe(whole?.to);
      }),
    );
  });

  it('reads every day of the calendar as itself', () => {
    const days = fc.date({ min: new Date('1980-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const written = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
        expect(parseIndustryDate(written)).toEqual({ from: day, to: day });
      }),
    );
  });
});

describe('a window of production', () => {
  it('goes from the first day of its start to the last day of its end', () => {
    expect(industryWindow('Late April 2015', 'Early September 2018')).toEqual({
      from: '2015-04-21',
      to: '2018-09-10',
    });
  });
});
