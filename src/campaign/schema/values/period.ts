/** A stretch of time in a file: when letters go out, when a remedy is expected. */
import { z } from 'zod';
import { type Period, readPeriod } from './readPeriod.js';

const FORMS =
  'a period is written 2020-06-25, 2020-05, Late June 2020, week of 2024-08-26, spring 2027, second quarter of 2027, or TBD';

export const period = z
  .string({ error: FORMS })
  .transform((written, context): Period => {
    const period = readPeriod(written);
    if (period !== undefined) return period;
    context.addIssue({ code: 'custom', message: FORMS });
    return z.NEVER;
  })
  .meta({
    id: 'period',
    description:
      'A stretch of time with a first and a last day: 2020-06-25, 2020-05, Late June 2020 (early is 1-10, mid 11-20, late 21 to the end of the month), week of 2024-08-26, spring 2027, or TBD. English prints it as written, and months and days of numbers in words; Spanish is made from its parts.',
    examples: ['late June 2020', '2020-06-25'],
  });

export type { Period } from './readPeriod.js';
