/** What a campaign file may say of the work: coverage, repairs, inspection, parts, op codes, training. */
import { z } from 'zod';
import { duration } from '../values/duration.js';
import { term } from '../values/term.js';
import { text } from '../values.js';
import { when } from '../vehicles/condition.js';
import { opCodeKeys } from './opCodes.js';
import { outcomeKeys } from './outcomes.js';
import { allocation, partKeys } from './partKeys.js';

export const coverage = z
  .strictObject({
    term: term.describe('How long it lasts.'),
    base: term.optional().describe('The warranty that it extends, or that still applies beside it.'),
    covers: text.describe('What is covered: rear inside door handles.'),
    exclusions: text.describe('What is not covered.'),
    dealer_only: text.optional().describe('Said where the work is covered at authorized dealers only.'),
    transferable: z.boolean().describe('Whether a later owner keeps the coverage.'),
    diagnostic_fee: text.optional().describe('Who pays for a diagnosis that finds another cause.'),
    dtcs: z.array(z.string()).default([]).describe('Trouble codes that show the condition: P1234.'),
  })
  .describe('The terms of a customer support program or a warranty enhancement.');

export const part = z
  .strictObject({
    number: z.string().describe('Part number; it may hold wildcards: 04002-*****.'),
    description: z.string().describe('As in the parts catalogue.'),
    quantity: z.number().positive().describe('For one vehicle.'),
    footnote: text.optional().describe('Printed below the table, marked at the quantity.'),
    ...partKeys,
    when,
  })
  .describe('One row of the parts table.');

export const opCode = z
  .strictObject({
    code: z.string().describe('Operation code: 20LC02, 23LJ01R1.'),
    description: text.describe('The work it pays for.'),
    ...opCodeKeys,
    combined_with: z
      .array(z.string())
      .default([])
      .describe('Op codes that this one replaces when they are done together.'),
    when,
  })
  .superRefine(({ hours, amount, alias_of, up_to }, context) => {
    if (hours === undefined && amount === undefined && alias_of === undefined)
      context.addIssue({
        code: 'custom',
        path: ['hours'],
        message: 'is missing; give hours such as 0.9, or an amount such as { usd: 100, per: part }',
      });
    if (up_to && hours === undefined)
      context.addIssue({
        code: 'custom',
        path: ['up_to'],
        message: 'limits hours, and there are none; an amount has its own up_to',
      });
  })
  .describe('One row of the reimbursement table.');

export const repair = z
  .strictObject({
    what: text.describe('The work: replacing both front inside door handles.'),
    time: duration.describe('How long the work itself takes: about 1 hour.'),
    allow: duration.optional().describe('How long to leave the vehicle with the dealer: half a day.'),
  })
  .describe('How long a repair takes.');

/** A repair that depends on what the inspection finds: each outcome with its own work. */
export const inspectionOutcome = z
  .strictObject({
    id: z.string().describe('Short name of the outcome: A, B, C.'),
    finding: text.describe('What the technician finds.'),
    repair: text.describe('What is done then.'),
    time: duration.optional().describe('How long it takes: up to 2.9 hours.'),
    op_codes: z.array(z.string()).describe('Codes from op_codes that pay for it.'),
    parts: z.array(z.string()).describe('Numbers from parts that it needs.'),
    after: z.string().optional().describe('The outcome after which this one is looked for.'),
    ...outcomeKeys,
    when,
  })
  .describe('One outcome of the inspection.');

export const keyFigure = z
  .strictObject({
    title: text.describe('Items provided at time of vehicle delivery.'),
    columns: z
      .array(
        z.strictObject({
          label: text.describe('Currently, Change.'),
          keys: z
            .array(
              z.strictObject({
                kind: z.enum(['smart', 'mechanical']).describe('What is drawn.'),
                name: text,
              }),
            )
            .min(1)
            .describe('Keys in their order.'),
        }),
      )
      .min(1)
      .describe('What was handed over, side by side.'),
    note: text.optional().describe('Below the figure.'),
  })
  .describe('The figure of the keys that a vehicle was delivered with.');

export const training = z
  .strictObject({
    course: z.string().describe('The E-Learning course that every technician has done.'),
    levels: z.array(z.string()).describe('Certification levels, one of which is needed.'),
    courses: z.array(z.string()).describe('Further courses that are needed.'),
    report: z.string().describe('Where a dealer sees who may do the work.'),
  })
  .describe('What a technician must have learned.');

export const partsOrdering = z
  .strictObject({
    mac_codes: z
      .array(
        z.strictObject({
          code: z.string().describe('The MAC code of a part: C.'),
          order: text.describe('How parts with this code are ordered.'),
        }),
      )
      .default([])
      .describe('Manual Allocation Control codes.'),
    note: text.optional().describe('How the part number of a VIN is found.'),
    allocation,
  })
  .describe('How dealers order the parts.');

export type CampaignCoverage = z.infer<typeof coverage>;
export type InspectionOutcome = z.infer<typeof inspectionOutcome>;
export type Part = z.infer<typeof part>;
export type OpCode = z.infer<typeof opCode>;
