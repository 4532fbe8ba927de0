/**
 * What the file of a safety recall must say of it before the law. Which of these facts a recall needs, and which
 * paragraph asks for each, is one table (`statutory/lawFacts.ts`); so nothing here is required by the types.
 */
import { z } from 'zod';
import { period } from './values/period.js';
import { day, text } from './values.js';
import { type Condition, when } from './vehicles/condition.js';

const standard = z
  .strictObject({
    number: z
      .union([z.string(), z.int()])
      .transform(String)
      .meta({ description: 'As printed: 111.', examples: ['111'] }),
    title: text.meta({ description: 'Its title: Rear Visibility.', examples: ['Rear Visibility'] }),
    paragraph: z
      .string()
      .optional()
      .meta({ description: 'The paragraph that is not met: S5.2.', examples: ['S5.2'] }),
  })
  .describe('A Federal Motor Vehicle Safety Standard.');

export interface AgencyNumber {
  readonly number: string;
  readonly since?: string | undefined;
  readonly when?: Condition | undefined;
}

const agencyNumber = z
  .union(
    [
      z.string(),
      z.strictObject({
        number: z.string().meta({ description: 'As the agency writes it: 24V-593.', examples: ['24V-593'] }),
        since: day.optional().describe('Day since which it is known.'),
        when: when.describe('Which vehicles it is for, where the agency gave each slice its own number.'),
      }),
    ],
    { error: 'give the number as the agency writes it, such as 24V-593' },
  )
  .transform((given): AgencyNumber => (typeof given === 'string' ? { number: given } : given));

const report = z
  .strictObject({
    filed: day.describe('Day on which it was filed.'),
    by: z
      .string()
      .optional()
      .meta({
        description: 'Who filed it, where several did.',
        examples: ['Norvane Motors of America, Inc.'],
      }),
    amended: z
      .array(
        z.strictObject({
          date: day,
          what: text.meta({ description: 'What the amendment changed.', examples: ['Another 120 vehicles'] }),
        }),
      )
      .default([])
      .describe('Its amendments, oldest first.'),
  })
  .describe('A defect or noncompliance report.');

const replacement = z
  .strictObject({
    text: text.meta({
      description: 'The wording that is printed instead.',
      examples: ['Please call us if you have questions.'],
    }),
    reason: z
      .string()
      .min(1)
      .meta({ description: 'Why; check reports it.', examples: ['Agreed with the agency'] }),
    approved: z
      .string()
      .min(1)
      .meta({
        description: 'Who approved it, and when: Counsel 2026-03-01.',
        examples: ['Counsel 2026-03-01'],
      }),
  })
  .describe('Another wording for one prescribed text.');

const count = z.union([z.int().nonnegative(), z.record(z.string(), z.int().nonnegative())], {
  error: 'give a number, or numbers by country such as { US: 1, CA: 0 }',
});

export const recall = z
  .strictObject({
    basis: z
      .enum(['defect', 'noncompliance'])
      .optional()
      .describe('Why there is a recall; it chooses the decision statement.'),
    standard: z
      .union([standard, z.array(standard).min(1)])
      .transform((given) => (Array.isArray(given) ? given : [given]))
      .optional()
      .describe('For a noncompliance: the standard that is not met, or several.'),
    decided_by: z
      .string()
      .optional()
      .meta({
        description:
          'Who decided, where it is not the legal_name of the brand; agency for an ordered recall.',
        examples: ['agency'],
      }),
    vehicles: text.optional().meta({
      description: 'The vehicles as the decision statement names them; composed from the lines if left out.',
      examples: ['certain 2024 - 2025 model year Fjord vehicles'],
    }),
    agency_numbers: z
      .array(agencyNumber)
      .min(1)
      .optional()
      .meta({
        description:
          'Recall numbers of the agency; texts print the one of the vehicle as {{campaign.agency_line}}.',
        examples: [['24V-593'], ['20V-012', { number: '20V-682', when: { filing: 'added' } }]],
      }),
    decided: day
      .optional()
      .describe(
        'Day of the decision that there is a defect or noncompliance; the report is due five working days later.',
      ),
    report: z
      .union([report, z.array(report).min(1)])
      .transform((given) => (Array.isArray(given) ? given : [given]))
      .optional()
      .describe('The report to the agency, or a list where several were filed.'),
    reimbursement_exempt: z
      .string()
      .min(1)
      .optional()
      .meta({
        description:
          'Why the letter need not offer reimbursement (49 CFR 577.11(e)): the agency agreed, since all vehicles are under warranty.',
        examples: ['All vehicles are under the original warranty; the agency agreed on 2026-02-03'],
      }),
    submitted: day.optional().describe('Day on which letters and envelope went to the agency for review.'),
    crash: z
      .enum(['without_warning', 'with_warning', 'none'])
      .optional()
      .describe('Whether it can cause a crash; with_warning needs `warnings`, none needs `injury`.'),
    injury: text
      .optional()
      .meta({ description: 'The injury that can follow where no crash can: burns.', examples: ['burns'] }),
    component: text.optional().meta({
      description: 'The system or part at fault: Rear suspension knuckle.',
      examples: ['Rear suspension knuckle'],
    }),
    causes: text.optional().meta({
      description: 'Conditions of use that can bring it on.',
      examples: ['Frequent driving on rough roads'],
    }),
    share: z
      .number()
      .positive()
      .max(100)
      .optional()
      .meta({ description: 'Estimated percent of vehicles that have it.', examples: [2.5] }),
    reported: z
      .int()
      .positive()
      .optional()
      .meta({
        description: 'Vehicles as reported to the agency, where the printed total differs.',
        examples: [15214],
      }),
    incidents: z
      .record(z.string(), count)
      .default({})
      .meta({ description: 'Known events by what they are.', examples: [{ crashes: 0, fires: { US: 1 } }] }),
    obliged: z
      .boolean()
      .default(true)
      .describe('false where the law no longer requires a free remedy because of the age of the vehicles.'),
    statutory: z
      .record(z.string(), replacement)
      .default({})
      .describe('Replaces prescribed texts by id; locked ones cannot be replaced.'),
  })
  .describe('What a safety recall is before the law. Required for, and allowed only in, a safety recall.');

export type Recall = z.infer<typeof recall>;

export const remedyIs = z
  .enum(['repair', 'replacement', 'refund'])
  .optional()
  .describe('What the remedy is before the law; a safety recall needs it.');

export const remedyFrom = period.optional().meta({
  description: 'From when the remedy is available or, while it is not, should be; TBD where nobody knows.',
  examples: ['June 2026'],
});
