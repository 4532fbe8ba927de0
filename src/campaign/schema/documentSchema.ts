/** What a campaign file may say in its documents: letters, FAQs, coverage sheet, checklist and form. */
import { z } from 'zod';
import { text } from './values.js';

const STATUSES = ['new', 'used', 'certified'] as const;

/** Facts of the campaign that a section can show below its text. */
const EXHIBITS = [
  'vehicles',
  'phases',
  'mailing',
  'parts',
  'op_codes',
  'training',
  'inspection',
  'decoder',
  'chart',
  'key_figure',
] as const;

const exhibit = z
  .enum(EXHIBITS)
  .optional()
  .describe('A table or figure made from the facts of the campaign, printed below the text.');

const section = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9_]*$/, { error: 'an id is written owner_mailing_date' })
      .describe('Names the section in `updated` and where revisions are compared.'),
    heading: text.optional().describe('Title of the section.'),
    body: text.optional().describe('Its text.'),
    show: exhibit,
    after: text.optional().describe('Printed below what is shown.'),
  })
  .describe('One section of a letter.');

const sectionGroup = z
  .strictObject({
    heading: text.optional().describe('Title over the sections of the group.'),
    sections: z.array(section).min(1).describe('Sections in their order.'),
  })
  .describe('Sections under one title.');

const question = z
  .strictObject({
    id: z
      .string()
      .regex(/^Q\d+[a-z]?$/, { error: 'a question is numbered Q1 or Q1a' })
      .describe('Q1, Q1a, Q1b.'),
    ask: text.describe('The question.'),
    answer: text.describe('Its answer: paragraphs, lists, tables.'),
    show: exhibit,
    after: text.optional().describe('Printed below what is shown.'),
    note: text.optional().describe('A note below the answer.'),
    internal: z
      .boolean()
      .default(false)
      .describe('For dealers only: left out of the FAQ that a buyer or owner gets.'),
  })
  .describe('One question with its answer.');

export const faq = z.strictObject({
  title: z.array(text).min(1).describe('Lines of the title.'),
  questions: z.array(question).min(1).describe('Questions in their order.'),
  after: z.array(section).default([]).describe('Sections behind the last question.'),
});

export const ownerLetter = z
  .strictObject({
    heading: text
      .optional()
      .describe('IMPORTANT SAFETY RECALL: the first and largest words of a letter that the law asks for.'),
    applies: text
      .optional()
      .describe(
        'Says that the letter is about this vehicle, instead of the bare VIN: This notice applies to ...',
      ),
    greeting: text.describe('Dear Lexus Owner:'),
    opening: z.array(text).min(1).describe('Paragraphs before the first section.'),
    notice: z
      .array(text)
      .min(1)
      .optional()
      .describe(
        'Said instead of the opening in the email beside the letter, where that speaks of the letter.',
      ),
    sections: z.array(section).min(1).describe('Sections in their order.'),
    lessor: text.optional().describe('Printed for a record whose owner is a lessor.'),
    closing: z.array(text).min(1).describe('Paragraphs above the signature.'),
  })
  .describe('The letter to the owner.');

export const sheet = z
  .strictObject({
    instruction: text.describe('Printed at the perforation.'),
    heading: text.describe('Title of the sheet.'),
    body: text.describe('What the program covers.'),
    terms: z.array(text).min(1).describe('Its terms, the first as a list entry.'),
    footnotes: z
      .array(text)
      .default([])
      .describe('Printed at the foot as written; the body sets their marks.'),
  })
  .describe('The tear-off coverage sheet.');

export const reimbursement = z
  .strictObject({
    address: z.array(z.string()).min(1).describe('Lines of the address that claims go to.'),
    checklist: z
      .strictObject({
        heading: text,
        intro: text,
        items: z
          .array(z.strictObject({ heading: text, body: text }))
          .min(1)
          .describe('What a claim must hold.'),
        closing: text.optional(),
      })
      .describe('The reimbursement checklist.'),
  })
  .describe('How an owner who paid before is reimbursed.');

export const disclosure = z
  .strictObject({
    heading: text.describe('Customer Contact & Vehicle Disclosure Form.'),
    refuse: z.array(z.enum(STATUSES)).describe('For which vehicles this form may not be handed out.'),
    applicability: text.describe('The sentence that says so.'),
    statement: text.describe('What the buyer signs.'),
    register: text.describe('Where the buyer should register.'),
    privacy: text.describe('What the contact data is used for.'),
    inbox: z.email({ error: 'give an email address' }).describe('Where a copy of the completed form goes.'),
    mail_subject: text.describe('Subject line of that email.'),
    code_label: text.describe('Label of the six code boxes: Campaign Code.'),
  })
  .describe('The disclosure form that the sales desk has signed.');

export const dealerLetter = z
  .strictObject({
    groups: z.array(sectionGroup).min(1).describe('Groups of sections in their order.'),
    closing: z.array(text).describe('Paragraphs above the signature.'),
  })
  .describe('The letter to the dealers.');

export const updateNotice = z
  .strictObject({
    heading: text,
    intro: text,
    highlight: text,
    closing: z.array(text).default([]).describe('Paragraphs below the table.'),
  })
  .describe('The cover page of an updated package; its table comes from `revisions`.');

export type Section = z.infer<typeof section>;
export type Question = z.infer<typeof question>;
export type Faq = z.infer<typeof faq>;
