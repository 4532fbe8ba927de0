import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { period } from '../../../../src/campaign/schema/values/period.js';
import { readPeriod } from '../../../../src/campaign/schema/values/readPeriod.js';

describe('a period', () => {
  it.each([
    ['2024-08-26', '2024-08-26', '2024-08-26', 'August 26, 2024', '26 de agosto de 2024'],
    ['2020-05', '2020-05-01', '2020-05-31', 'May 2020', 'mayo de 2020'],
    ['February 2024', '2024-02-01', '2024-02-29', 'February 2024', 'febrero de 2024'],
    ['Early July 2020', '2020-07-01', '2020-07-10', 'Early July 2020', 'principios de julio de 2020'],
    ['Mid-March 2021', '2021-03-11', '2021-03-20', 'Mid-March 2021', 'mediados de marzo de 2021'],
    ['Late June 2020', '2020-06-21', '2020-06-30', 'Late June 2020', 'finales de junio de 2020'],
    ['late february 2023', '2023-02-21', '2023-02-28', 'late february 2023', 'finales de febrero de 2023'],
    ['the end of June 2020', undefined, undefined, undefined, undefined],
    ['end of June 2020', '2020-06-21', '2020-06-30', 'end of June 2020', 'finales de junio de 2020'],
    [
      'week of 2024-08-26',
      '2024-08-26',
      '2024-09-01',
      'week of August 26, 2024',
      'la semana del 26 de agosto de 2024',
    ],
    [
      'week of August 26, 2024',
      '2024-08-26',
      '2024-09-01',
      'week of August 26, 2024',
      'la semana del 26 de agosto de 2024',
    ],
    [
      'Week of 12/28/2026',
      '2026-12-28',
      '2027-01-03',
      'Week of 12/28/2026',
      'la semana del 28 de diciembre de 2026',
    ],
    ['March 2, 2020', '2020-03-02', '2020-03-02', 'March 2, 2020', '2 de marzo de 2020'],
    ['11/7/2022', '2022-11-07', '2022-11-07', '11/7/2022', '7 de noviembre de 2022'],
    ['spring 2027', '2027-03-01', '2027-05-31', 'spring 2027', 'la primavera de 2027'],
    ['Summer of 2026', '2026-06-01', '2026-08-31', 'Summer of 2026', 'el verano de 2026'],
    ['fall 2026', '2026-09-01', '2026-11-30', 'fall 2026', 'el otoño de 2026'],
    ['winter 2027', '2026-12-01', '2027-02-28', 'winter 2027', 'el invierno de 2027'],
    [
      'second quarter of 2027',
      '2027-04-01',
      '2027-06-30',
      'second quarter of 2027',
      'el segundo trimestre de 2027',
    ],
    [
      'the first quarter of 2026',
      '2026-01-01',
      '2026-03-31',
      'the first quarter of 2026',
      'el primer trimestre de 2026',
    ],
    ['4th quarter 2025', '2025-10-01', '2025-12-31', '4th quarter 2025', 'el cuarto trimestre de 2025'],
    ['Q1 2027', '2027-01-01', '2027-03-31', 'Q1 2027', 'el primer trimestre de 2027'],
    ['second half of 2026', '2026-07-01', '2026-12-31', 'second half of 2026', 'el segundo semestre de 2026'],
    ['early 2027', '2027-01-01', '2027-04-30', 'early 2027', 'principios de 2027'],
    ['2027', '2027-01-01', '2027-12-31', '2027', '2027'],
    [
      'late June to mid-July 2020',
      '2020-06-21',
      '2020-07-20',
      'late June to mid-July 2020',
      'de finales de junio a mediados de julio de 2020',
    ],
    [
      'November 2020 - January 2021',
      '2020-11-01',
      '2021-01-31',
      'November 2020 - January 2021',
      'de noviembre de 2020 a enero de 2021',
    ],
    [
      '2020-11 to 2021-01',
      '2020-11-01',
      '2021-01-31',
      'November 2020 to January 2021',
      'de noviembre de 2020 a enero de 2021',
    ],
    ['TBD', undefined, undefined, 'not yet known', 'aún no se conoce'],
  ])('reads %s', (written, from, to, en, es) => {
    const read = readPeriod(written);
    expect([read?.from, read?.to, read?.printed.en, read?.printed.es]).toEqual([from, to, en, es]);
  });

  it.each([
    'soon',
    '2020-13',
    '2024-02-30',
    'Late Smarch 2020',
    'June',
    'third half of 2026',
    'July 2020 to June 2020',
    'February 30, 2024',
    '',
  ])('refuses "%s" and lists its forms', (written) => {
    const found = period.safeParse(written);
    expect(found.error?.issues[0]?.message).toContain('a period is written 2020-06-25');
  });

  it('never ends before it begins', () => {
    const third = fc.constantFrom('', 'Early ', 'Mid-', 'Late ');
    const month = fc.constantFrom('January', 'February', 'April', 'June', 'September', 'December');
    const year = fc.integer({ min: 1980, max: 2100 });
    fc.assert(
      fc.property(third, month, year, (part, name, of) => {
        const { from = '', to = '' } = readPeriod(`${part}${name} ${of}`) ?? {};
        expect(from <= to && from.slice(0, 7) === to.slice(0, 7)).toBe(true);
        expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});
