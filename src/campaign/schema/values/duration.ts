/** A time of work in a file. */
import { z } from 'zod';
import { type Duration, readDuration } from './readDuration.js';

const FORMS =
  'a duration is written 45 minutes, about 1 hour, up to 2.9 hours, 2 hours and 10 minutes, half a day or one week';

export const duration = z
  .string({ error: FORMS })
  .transform((written, context): Duration => {
    const duration = readDuration(written);
    if (duration !== undefined) return duration;
    context.addIssue({ code: 'custom', message: FORMS });
    return z.NEVER;
  })
  .meta({
    id: 'duration',
    description:
      'A time of work with its qualifier: about 1 hour, up to 2.9 hours, half a day. English prints it as written, Spanish is made from its parts; its minutes are computed, a day of work being eight hours.',
    examples: ['about 1 hour'],
  });

export type { Duration } from './readDuration.js';
