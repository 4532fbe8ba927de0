/** How an owner who paid for the repair before the campaign is reimbursed. */
import { z } from 'zod';
import { blocks } from '../values/blocks.js';
import { duration } from '../values/duration.js';
import { day, text } from '../values.js';
import { when } from '../vehicles/condition.js';

const item = z.strictObject({
  when,
  heading: text.meta({ description: 'What the claim must include.', examples: ['Proof of payment'] }),
  body: blocks.meta({ description: 'What exactly is needed.', examples: ['A receipt or a canceled check.'] }),
});

const checklist = z
  .strictObject({
    heading: text.meta({ description: 'Title of the checklist.', examples: ['Reimbursement Checklist'] }),
    intro: blocks.meta({
      description: 'Paragraph above the items.',
      examples: ['Did you already pay for this repair?'],
    }),
    items: z.array(item).min(1).describe('What a claim must include.'),
    closing: blocks
      .optional()
      .meta({ description: 'Paragraph below the items.', examples: ['Please keep the originals.'] }),
  })
  .describe('The reimbursement checklist.');

const period = z
  .strictObject({
    from: day.optional().describe('First day of the work.'),
    until: day.describe('Last day of the work.'),
  })
  .describe('When the work that is reimbursed was done.');

export const reimbursement = z
  .strictObject({
    address: z
      .array(z.string())
      .min(1)
      .meta({
        description: 'Lines of the address that claims are sent to.',
        examples: [['PO Box 4100', 'Wilmington, DE 19801']],
      }),
    period: period.optional(),
    limits: text
      .optional()
      .meta({ description: 'What is not reimbursed.', examples: ['Costs of towing are not reimbursed.'] }),
    covers: z
      .array(z.enum(['parts', 'labor', 'diagnosis', 'towing', 'rental', 'taxes']))
      .default([])
      .meta({ description: 'What is reimbursed: [parts, labor].', examples: [['parts', 'labor']] }),
    eligible: z
      .array(z.enum(['before_notice', 'emergency_after_notice']))
      .default([])
      .meta({
        description: 'Which work counts: done before the notice came, or in an emergency after it.',
        examples: [['before_notice']],
      }),
    owner_by: day.optional().describe('Last day for claims of owners: 2027-04-15.'),
    dealer_by: z
      .int()
      .positive()
      .optional()
      .meta({
        description: 'Days within which a dealer sends on a claim that an owner brings: 10.',
        examples: [10],
      }),
    keep_copies: duration.optional().meta({
      description: 'How long owners should keep copies of what they send: 12 weeks.',
      examples: ['12 weeks'],
    }),
    proof: z
      .enum(['all', 'any'])
      .optional()
      .describe('Whether a claim needs all items of the checklist, or any one of them.'),
    checklist,
  })
  .describe('How an owner who already paid is reimbursed.');
