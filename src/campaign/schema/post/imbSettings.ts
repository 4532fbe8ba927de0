/** What noticepress.yaml may say about the Intelligent Mail barcode. */
import { z } from 'zod';
import { serialDigits } from '../../../post/imb/imbDigits.js';

const digits = (pattern: RegExp, error: string) => z.string().regex(pattern, { error });

const range = z
  .strictObject({
    from: z
      .int()
      .nonnegative()
      .meta({ description: 'The first number.', examples: [0] }),
    to: z
      .int()
      .nonnegative()
      .meta({ description: 'The last number.', examples: [499999999] }),
  })
  .refine(({ from, to }) => from <= to, { error: 'write the lower number first' });

export const imbSettings = z
  .strictObject({
    mailer_id: digits(
      /^(?:[0-8]\d{5}|9\d{8})$/,
      'give the six digits that the post assigned, or nine that begin with 9',
    ).meta({
      description:
        'The mailer id that the post assigned: six digits, or nine that begin with 9. Write it in quotes.',
      examples: ['123456'],
    }),
    service_type: digits(/^\d{3}$/, 'give three digits').meta({
      description:
        'Service type identifier: the class of mail and what the post does with what it cannot deliver.',
      examples: ['300'],
    }),
    barcode_id: digits(/^\d[0-4]$/, 'give two digits, the second of them 0 to 4')
      .default('00')
      .meta({
        description: 'Barcode identifier: 00 unless an endorsement line is printed.',
        examples: ['00'],
      }),
    serials: z
      .array(range)
      .min(1)
      .optional()
      .meta({
        description: 'Serial numbers that this workspace may use; left out, all that go with the mailer id.',
        examples: [[{ from: 0, to: 499999999 }]],
      }),
    days: z
      .int()
      .min(45)
      .default(365)
      .meta({
        description:
          'For how many days a serial number stays with its piece. Within one campaign none is used twice at all.',
        examples: [365],
      }),
  })
  .superRefine((imb, context) => {
    const most = 10 ** serialDigits({ mailerId: imb.mailer_id }) - 1;
    for (const [at, { to }] of (imb.serials ?? []).entries())
      if (to > most)
        context.addIssue({
          code: 'custom',
          path: ['serials', at, 'to'],
          message: `with this mailer id, the last serial number is ${most}`,
        });
  })
  .describe('The Intelligent Mail barcode of each piece to the United States; without it there is none.');

export type ImbSettings = z.infer<typeof imbSettings>;
