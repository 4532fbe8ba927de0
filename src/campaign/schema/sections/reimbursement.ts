/** How an owner who paid for the repair before the campaign is reimbursed. */
import { z } from 'zod';
import { blocks } from '../values/blocks.js';
import { duration } from '../values/duration.js';
import { day, text } from '../values.js';
import { when } from '../vehicles/condition.js';

const item = z.strictObject({
  when,
  heading: text.describe('What the claim must include.'),
  body: blocks.describe('What exactly is needed.'),
});

const checklist = z
  .strictObject({
    heading: text.describe('Title of the checklist.'),
    intro: blocks.describe('Paragraph above the items.'),
    items: z.array(item).min(1).describe('What a claim must include.'),
    closing: blocks.optional().describe('Paragraph below the items.'),
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
    address: z.array(z.string()).min(1).describe('Lines of the address that claims are sent to.'),
    period: period.optional(),
    limits: text.optional().describe('What is not reimbursed.'),
    covers: z
      .array(z.enum(['parts', 'labor', 'diagnosis', 'towing', 'rental', 'taxes']))
      .default([])
      .describe('What is reimbursed: [parts, labor].'),
    eligible: z
      .array(z.enum(['before_notice', 'emergency_after_notice']))
      .default([])
      .describe('Which work counts: done before the notice came, or in an emergency after it.'),
    owner_by: day.optional().describe('Last day for claims of owners: 2027-04-15.'),
    dealer_by: z
      .int()
      .positive()
      .optional()
      .describe('Days within which a dealer sends on a claim that an owner brings: 10.'),
    keep_copies: duration
      .optional()
      .describe('How long owners should keep copies of what they send: 12 weeks.'),
    proof: z
      .enum(['all', 'any'])
      .optional()
      .describe('Whether a claim needs all items of the checklist, or any one of them.'),
    checklist,
  })
  .describe('How an owner who already paid is reimbursed.');
