/** What a follow-up file may say: it reminds the owners of several campaigns, and informs the dealers beforehand. */
import { z } from 'zod';
import { brandOverride } from './brandSchema.js';
import { code } from './code.js';
import { FOLLOW_UP_SECTIONS } from './sections/documentSections.js';
import { assumed, openPoints } from './status.js';
import { letterLanguages, remarks } from './values/mailing.js';
import { day, month, text } from './values.js';

const audience = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, { error: 'an audience is named area-managers' })
      .describe('What --audience calls it.'),
    addressee: text.describe('Whom the letter is addressed to.'),
    words: z
      .record(z.string(), text)
      .default({})
      .describe(
        "Pronouns by names of your own: texts print them as {{audience.words.dealers}}: your, your dealers'.",
      ),
  })
  .describe('One audience of the dealer letter.');

const table = z
  .strictObject({
    campaign: text.describe('Heading of the codes: Safety Recall.'),
    description: text.describe('Heading of the descriptions.'),
    vehicles: text.describe(
      'Heading of the vehicles: Model, or Model and Model Year(s) where one column holds both.',
    ),
    model_years: text
      .optional()
      .describe('Heading of the model years. If left out, the years precede the model in its column.'),
  })
  .describe('Column headings of the table of campaigns.');

export const followUpSchema = z.strictObject({
  brand: z.string().describe('Name of the brand file, without .yaml.'),
  speaks: brandOverride.default({}).describe('Brand facts that this follow-up replaces.'),
  date: day.describe('Date of the dealer letter.'),
  subject: text.describe('Subject line: Owner Re-notification of Non-Completed Safety Recalls.'),
  notice: text.describe('What the owner letter is called: Safety Recall Follow-Up Notice.'),
  from: text.optional().describe('Sender of the dealer letter, where it names one.'),
  sign_off: text.optional().describe('Signature of the dealer letter.'),
  campaigns: z
    .array(code)
    .min(1)
    .max(30, { error: 'a follow-up takes up to 30 campaigns' })
    .describe('The campaigns that it follows up, in the order of the table.'),
  table,
  lead_time: text.describe(
    'How long after the dealer letter the owner mailing begins: approximately one week.',
  ),
  mailing_month: month.describe('Month in which the owner mailing begins; it dates the owner letter.'),
  mailing_words: text.describe('That month as printed: late February 2013.'),
  weeks: text.describe('How long the mailing takes: several weeks.'),
  guidelines: z.array(text).default([]).describe('How dealers order the parts they need.'),
  audiences: z.array(audience).min(1).describe('The audiences of the dealer letter, in this order.'),
  ...FOLLOW_UP_SECTIONS,
  languages: letterLanguages,
  open_points: openPoints,
  assumed,
  remarks,
});

/** A follow-up file, with the name that the file bears: 2013-02. */
export type FollowUp = z.infer<typeof followUpSchema> & { readonly name: string };
export type Audience = FollowUp['audiences'][number];
