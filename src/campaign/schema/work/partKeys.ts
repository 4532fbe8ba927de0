/** What a part says beyond its number and quantity; how parts are allocated; tools; technical instructions. */
import { z } from 'zod';
import { money } from '../values/money.js';
import { period } from '../values/period.js';
import { text } from '../values.js';

/** The keys of a part beside its number, description, quantity and footnote. */
export const partKeys = {
  serves: z
    .int()
    .positive()
    .optional()
    .meta({ description: 'How many vehicles one kit serves: 4.', examples: [4] }),
  kit: z
    .array(text)
    .default([])
    .meta({ description: 'What the kit contains: 2 bolts.', examples: [['2 bolts']] }),
  instead_of: z
    .string()
    .optional()
    .meta({ description: 'Number of the part in this table that it may replace.', examples: ['N2-30417'] }),
  claims_only: z
    .boolean()
    .default(false)
    .describe('Whether the number is for claims only and cannot be ordered.'),
  return: text.optional().meta({
    description: 'What becomes of the part that is replaced: Return it to the warranty center.',
    examples: ['Return it to the warranty center'],
  }),
  price: money
    .optional()
    .meta({ description: 'What a dealer pays: { usd: 12.50 }.', examples: [{ usd: 12.5 }] }),
  allowance: z
    .boolean()
    .default(true)
    .describe("false where the brand's parts allowance is not paid for it."),
};

export const allocation = z
  .array(
    z.strictObject({
      what: text.meta({ description: 'What is sent: Kit N2-90001.', examples: ['Kit N2-90001'] }),
      shipped: period.meta({
        description: 'When it is sent: week of 2026-03-16.',
        examples: ['week of 2026-03-16'],
      }),
      each: z
        .int()
        .positive()
        .optional()
        .meta({ description: 'How many each dealer gets.', examples: [2] }),
    }),
  )
  .default([])
  .describe('What dealers are sent without an order.');

export const tools = z
  .array(
    z.strictObject({
      name: text.meta({ description: 'The tool: Knuckle gauge, T-114.', examples: ['Knuckle gauge, T-114'] }),
      from: text.meta({
        description: 'Where it comes from: regional office.',
        examples: ['regional office'],
      }),
      before: text.optional().meta({
        description: 'What a dealer needs it before: booking the first appointment.',
        examples: ['booking the first appointment'],
      }),
    }),
  )
  .default([])
  .describe('Special tools, and where they come from.');

export const instructions = z
  .strictObject({
    number: z
      .string()
      .meta({ description: 'Number of the technical instructions: TSB 26-01.', examples: ['TSB 26-01'] }),
    where: text.meta({ description: 'Where they stand: TIS.', examples: ['TIS'] }),
  })
  .optional()
  .describe('The technical instructions for the work.');
