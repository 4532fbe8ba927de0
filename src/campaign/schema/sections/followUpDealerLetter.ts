/** The letter that announces a follow-up to dealers and area managers. */
import { z } from 'zod';
import { text } from '../values.js';

/** What a section can show below its text. */
const EXHIBITS = ['campaigns', 'guidelines'] as const;

const section = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9_]*$/, { error: 'an id is written parts_ordering' })
      .meta({ description: 'Names the section.', examples: ['parts_ordering'] }),
    heading: text.meta({
      description: 'Title of the section; its number comes from its position.',
      examples: ['Parts Ordering'],
    }),
    body: text.optional().meta({ description: 'Text of the section.', examples: ['{{campaign.condition}}'] }),
    show: z
      .enum(EXHIBITS)
      .optional()
      .describe('The table of campaigns, or the guidelines for ordering parts, below the text.'),
    after: text
      .optional()
      .meta({ description: 'Printed below what is shown.', examples: ['See the table above.'] }),
  })
  .describe('One numbered section of the dealer letter.');

export const followUpDealerLetter = z
  .strictObject({
    opening: z
      .array(text)
      .min(1)
      .meta({
        description: 'Paragraphs before the first section.',
        examples: [['Your satisfaction with your vehicle matters to us.']],
      }),
    sections: z.array(section).min(1).describe('Sections in their order.'),
    closing: z.array(text).meta({
      description: 'Paragraphs after the last section.',
      examples: [['Thank you for your support.']],
    }),
  })
  .describe('The letter to dealers and area managers.');
