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
      .describe('Names the section.'),
    heading: text.describe('Title of the section; its number comes from its position.'),
    body: text.optional().describe('Text of the section.'),
    show: z
      .enum(EXHIBITS)
      .optional()
      .describe('The table of campaigns, or the guidelines for ordering parts, below the text.'),
    after: text.optional().describe('Printed below what is shown.'),
  })
  .describe('One numbered section of the dealer letter.');

export const followUpDealerLetter = z
  .strictObject({
    opening: z.array(text).min(1).describe('Paragraphs before the first section.'),
    sections: z.array(section).min(1).describe('Sections in their order.'),
    closing: z.array(text).describe('Paragraphs after the last section.'),
  })
  .describe('The letter to dealers and area managers.');
