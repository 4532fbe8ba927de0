import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDay } from '../../../src/base/facts/isoDay.js';

describe('isIsoDay', () => {
  it('knows every day of the calendar', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(fc.property(day, (date) => isIsoDay(date.toISOString().slice(0, 10))));
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '0000-01-01',
    '2023-8-15',
    '8/15/2023',
    '2023-08-15T00:00',
    '２０２３-08-15',
    '20230815',
    '',
  ])('refuses %j', (text) => expect(isIsoDay(text)).toBe(false));
});
