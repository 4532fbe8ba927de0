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
      .meta({ description: 'What --audience calls it.', examples: ['dealers'] }),
    addressee: text.meta({
      description: 'Whom the letter is addressed to.',
      examples: ['All Dealer Principals'],
    }),
    words: z
      .record(z.string(), text)
      .default({})
      .meta({
        description:
          "Pronouns by names of your own: texts print them as {{audience.words.dealers}}: your, your dealers'.",
        examples: [{ dealers: "your dealers'" }],
      }),
  })
  .describe('One audience of the dealer letter.');

const table = z
  .strictObject({
    campaign: text.meta({ description: 'Heading of the codes: Safety Recall.', examples: ['Safety Recall'] }),
    description: text.meta({ description: 'Heading of the descriptions.', examples: ['Description'] }),
    vehicles: text.meta({
      description: 'Heading of the vehicles: Model, or Model and Model Year(s) where one column holds both.',
      examples: ['Model'],
    }),
    model_years: text.optional().meta({
      description: 'Heading of the model years. If left out, the years precede the model in its column.',
      examples: ['Model Year(s)'],
    }),
  })
  .describe('Column headings of the table of campaigns.');

export const followUpSchema = z.strictObject({
  brand: z.string().meta({ description: 'Name of the brand file, without .yaml.', examples: ['lexus'] }),
  speaks: brandOverride.default({}).describe('Brand facts that this follow-up replaces.'),
  date: day.describe('Date of the dealer letter.'),
  subject: text.meta({
    description: 'Subject line: Owner Re-notification of Non-Completed Safety Recalls.',
    examples: ['Owner Re-notification of Non-Completed Safety Recalls'],
  }),
  notice: text.meta({
    description: 'What the owner letter is called: Safety Recall Follow-Up Notice.',
    examples: ['Safety Recall Follow-Up Notice'],
  }),
  from: text.optional().meta({
    description: 'Sender of the dealer letter, where it names one.',
    examples: ['Norvane Field Actions'],
  }),
  sign_off: text
    .optional()
    .meta({ description: 'Signature of the dealer letter.', examples: ['Norvane Motors of America, Inc.'] }),
  campaigns: z
    .array(code)
    .min(1)
    .max(30, { error: 'a follow-up takes up to 30 campaigns' })
    .meta({
      description: 'The campaigns that it follows up, in the order of the table.',
      examples: [['26NA01', '26NA04']],
    }),
  table,
  lead_time: text.meta({
    description: 'How long after the dealer letter the owner mailing begins: approximately one week.',
    examples: ['approximately one week'],
  }),
  mailing_month: month.describe('Month in which the owner mailing begins; it dates the owner letter.'),
  mailing_words: text.meta({
    description: 'That month as printed: late February 2013.',
    examples: ['late February 2013'],
  }),
  weeks: text.meta({
    description: 'How long the mailing takes: several weeks.',
    examples: ['several weeks'],
  }),
  guidelines: z
    .array(text)
    .default([])
    .meta({ description: 'How dealers order the parts they need.', examples: [['Order parts by VIN.']] }),
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
