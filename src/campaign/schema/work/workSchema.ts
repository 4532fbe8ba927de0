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
    term: term.meta({ description: 'How long it lasts.', examples: [{ years: 10, from: 'first_use' }] }),
    base: term.optional().meta({
      description: 'The warranty that it extends, or that still applies beside it.',
      examples: [{ months: 36, miles: 36000 }],
    }),
    covers: text.meta({
      description: 'What is covered: rear inside door handles.',
      examples: ['rear inside door handles'],
    }),
    exclusions: text.meta({
      description: 'What is not covered.',
      examples: ['Damage from an accident is not covered.'],
    }),
    dealer_only: text.optional().meta({
      description: 'Said where the work is covered at authorized dealers only.',
      examples: ['Work by an {{brand.dealer}} only is covered.'],
    }),
    transferable: z.boolean().describe('Whether a later owner keeps the coverage.'),
    diagnostic_fee: text.optional().meta({
      description: 'Who pays for a diagnosis that finds another cause.',
      examples: ['You may have to pay for the diagnosis.'],
    }),
    dtcs: z
      .array(z.string())
      .default([])
      .meta({ description: 'Trouble codes that show the condition: P1234.', examples: [['P1234']] }),
  })
  .describe('The terms of a customer support program or a warranty enhancement.');

export const part = z
  .strictObject({
    number: z
      .string()
      .meta({ description: 'Part number; it may hold wildcards: 04002-*****.', examples: ['04002-*****'] }),
    description: z
      .string()
      .meta({ description: 'As in the parts catalogue.', examples: ['Bracket, Fuel Line'] }),
    quantity: z
      .number()
      .positive()
      .meta({ description: 'For one vehicle.', examples: [1] }),
    footnote: text.optional().meta({
      description: 'Printed below the table, marked at the quantity.',
      examples: ['Order after the inspection.'],
    }),
    ...partKeys,
    when,
  })
  .describe('One row of the parts table.');

export const opCode = z
  .strictObject({
    code: z.string().meta({ description: 'Operation code: 20LC02, 23LJ01R1.', examples: ['23LJ01R1'] }),
    description: text.meta({ description: 'The work it pays for.', examples: ['Replace the bracket'] }),
    ...opCodeKeys,
    combined_with: z
      .array(z.string())
      .default([])
      .meta({
        description: 'Op codes that this one replaces when they are done together.',
        examples: [['26NA04A', '26NA04B']],
      }),
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
    what: text.meta({
      description: 'The work: replacing both front inside door handles.',
      examples: ['replacing both front inside door handles'],
    }),
    time: duration.meta({
      description: 'How long the work itself takes: about 1 hour.',
      examples: ['about 1 hour'],
    }),
    allow: duration.optional().meta({
      description: 'How long to leave the vehicle with the dealer: half a day.',
      examples: ['half a day'],
    }),
  })
  .describe('How long a repair takes.');

/** A repair that depends on what the inspection finds: each outcome with its own work. */
export const inspectionOutcome = z
  .strictObject({
    id: z.string().meta({ description: 'Short name of the outcome: A, B, C.', examples: ['A'] }),
    finding: text.meta({ description: 'What the technician finds.', examples: ['The line leaks.'] }),
    repair: text.meta({ description: 'What is done then.', examples: ['Replace the line.'] }),
    time: duration
      .optional()
      .meta({ description: 'How long it takes: up to 2.9 hours.', examples: ['up to 2.9 hours'] }),
    op_codes: z
      .array(z.string())
      .meta({ description: 'Codes from op_codes that pay for it.', examples: [['26NA04A']] }),
    parts: z
      .array(z.string())
      .meta({ description: 'Numbers from parts that it needs.', examples: [['N2-30417']] }),
    after: z
      .string()
      .optional()
      .meta({ description: 'The outcome after which this one is looked for.', examples: ['A'] }),
    ...outcomeKeys,
    when,
  })
  .describe('One outcome of the inspection.');

export const keyFigure = z
  .strictObject({
    title: text.meta({
      description: 'Items provided at time of vehicle delivery.',
      examples: ['Items provided at time of vehicle delivery'],
    }),
    columns: z
      .array(
        z.strictObject({
          label: text.meta({ description: 'Currently, Change.', examples: ['Currently'] }),
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
    note: text.optional().meta({ description: 'Below the figure.', examples: ['A valet key is not shown.'] }),
  })
  .describe('The figure of the keys that a vehicle was delivered with.');

export const training = z
  .strictObject({
    course: z.string().meta({
      description: 'The E-Learning course that every technician has done.',
      examples: ['Fuel System Safety'],
    }),
    levels: z.array(z.string()).meta({
      description: 'Certification levels, one of which is needed.',
      examples: [['Journeyman', 'Master']],
    }),
    courses: z
      .array(z.string())
      .meta({ description: 'Further courses that are needed.', examples: [['Brakes 1']] }),
    report: z.string().meta({
      description: 'Where a dealer sees who may do the work.',
      examples: ['www.norvane.example/training'],
    }),
  })
  .describe('What a technician must have learned.');

export const partsOrdering = z
  .strictObject({
    mac_codes: z
      .array(
        z.strictObject({
          code: z.string().meta({ description: 'The MAC code of a part: C.', examples: ['C'] }),
          order: text.meta({
            description: 'How parts with this code are ordered.',
            examples: ['Order one at a time.'],
          }),
        }),
      )
      .default([])
      .describe('Manual Allocation Control codes.'),
    note: text.optional().meta({
      description: 'How the part number of a VIN is found.',
      examples: ['The parts catalog shows the number for a VIN.'],
    }),
    allocation,
  })
  .describe('How dealers order the parts.');

export type CampaignCoverage = z.infer<typeof coverage>;
export type InspectionOutcome = z.infer<typeof inspectionOutcome>;
export type Part = z.infer<typeof part>;
export type OpCode = z.infer<typeof opCode>;
