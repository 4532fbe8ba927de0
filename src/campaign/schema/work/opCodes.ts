/** What an op code says beyond its labor time, and how dealers claim. */
import { z } from 'zod';
import { money } from '../values/money.js';
import { day, text } from '../values.js';

export const claimFields = z
  .record(z.string(), z.string())
  .default({})
  .meta({
    description:
      "Fields of the maker's claim form by the names in the brand's claim_fields: { causal_part: 5B758 }.",
    examples: [{ causal_part: '5B758' }],
  });

const validity = z
  .strictObject({
    from: day.optional().describe('First day of the repair.'),
    to: day.optional().describe('Last day of the repair.'),
  })
  .refine(({ from, to }) => from !== undefined || to !== undefined, {
    error: 'give the first day, the last day, or both: { from: 2020-04-16 }',
  })
  .refine(({ from = '', to = '9' }) => from <= to, { error: 'the first day is after the last' })
  .describe('The days of repair for which it holds: { from: 2020-04-16 }.');

/** The keys of an op code beside its code, description, and the codes that it replaces. */
export const opCodeKeys = {
  family: z
    .enum(['labor', 'combined', 'rental', 'towing', 'sublet', 'allowance'])
    .default('labor')
    .describe(
      'What it pays for: labor, a combined operation, a rental vehicle, towing, a sublet, an allowance.',
    ),
  hours: z
    .number()
    .positive()
    .multipleOf(0.1, { error: 'flat rate hours are written in tenths: 0.9' })
    .optional()
    .meta({
      description: 'Flat rate hours, in tenths; administration included. A sublet has none.',
      examples: [0.9],
    }),
  up_to: z.boolean().default(false).describe('Whether the hours are a limit: up to 2.9.'),
  amount: money.optional().meta({
    description: 'What it pays in money, with hours or instead of them: { usd: 100, per: part }.',
    examples: [{ usd: 100, per: 'part' }],
  }),
  alias_of: z
    .string()
    .optional()
    .meta({ description: 'Another code in op_codes for the same work: 24S49B.', examples: ['24S49B'] }),
  valid: validity.optional(),
  stage: z.enum(['interim']).optional().describe('interim: claimed only until the remedy is available.'),
  claim: claimFields,
};

export const claim = z
  .strictObject({
    fields: claimFields,
    approval: z
      .array(text)
      .default([])
      .meta({
        description: 'Work that needs approval before it is done: Related damage.',
        examples: [['Related damage']],
      }),
    until: day.optional().describe("Last day for dealers' claims: 2027-03-31."),
    within_base: z
      .enum(['warranty', 'program'])
      .optional()
      .describe(
        'How a vehicle still within coverage.base is claimed: under its warranty, or under this program.',
      ),
  })
  .describe('How dealers claim the work.');
