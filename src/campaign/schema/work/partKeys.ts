/** What a part says beyond its number and quantity; how parts are allocated; tools; technical instructions. */
import { z } from 'zod';
import { money } from '../values/money.js';
import { period } from '../values/period.js';
import { text } from '../values.js';

/** The keys of a part beside its number, description, quantity and footnote. */
export const partKeys = {
  serves: z.int().positive().optional().describe('How many vehicles one kit serves: 4.'),
  kit: z.array(text).default([]).describe('What the kit contains: 2 bolts.'),
  instead_of: z.string().optional().describe('Number of the part in this table that it may replace.'),
  claims_only: z
    .boolean()
    .default(false)
    .describe('Whether the number is for claims only and cannot be ordered.'),
  return: text
    .optional()
    .describe('What becomes of the part that is replaced: Return it to the warranty center.'),
  price: money.optional().describe('What a dealer pays: { usd: 12.50 }.'),
  allowance: z
    .boolean()
    .default(true)
    .describe("false where the brand's parts allowance is not paid for it."),
};

export const allocation = z
  .array(
    z.strictObject({
      what: text.describe('What is sent: Kit N2-90001.'),
      shipped: period.describe('When it is sent: week of 2026-03-16.'),
      each: z.int().positive().optional().describe('How many each dealer gets.'),
    }),
  )
  .default([])
  .describe('What dealers are sent without an order.');

export const tools = z
  .array(
    z.strictObject({
      name: text.describe('The tool: Knuckle gauge, T-114.'),
      from: text.describe('Where it comes from: regional office.'),
      before: text.optional().describe('What a dealer needs it before: booking the first appointment.'),
    }),
  )
  .default([])
  .describe('Special tools, and where they come from.');

export const instructions = z
  .strictObject({
    number: z.string().describe('Number of the technical instructions: TSB 26-01.'),
    where: text.describe('Where they stand: TIS.'),
  })
  .optional()
  .describe('The technical instructions for the work.');
