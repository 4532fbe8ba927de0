import { expect, it } from 'vitest';
import { businessDaysBefore, isBusinessDay } from '../../src/check/words/businessDays.js';

it.each([
  ['2026-03-16', '2026-03-09'],
  ['2026-07-06', '2026-06-26'],
  ['2027-01-04', '2026-12-24'],
])('counts five federal business days back from %s to %s', (mailing, due) => {
  expect(businessDaysBefore(mailing, 5)).toBe(due);
});

it.each(['2021-12-31', '2026-07-03', '2027-06-18', '2028-11-10', '2029-11-12', '2026-05-25', '2026-11-26'])(
  'takes %s as a holiday as it is observed',
  (day) => expect(isBusinessDay(day)).toBe(false),
);
