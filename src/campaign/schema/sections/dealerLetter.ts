/** The letter that announces a campaign to the dealers. */
import { z } from 'zod';
import { block } from '../values/blocks.js';
import { text } from '../values.js';
import { section } from './section.js';

const sectionGroup = z
  .strictObject({
    heading: text
      .optional()
      .meta({ description: 'Title above the sections of the group.', examples: ['Parts and Training'] }),
    sections: z.array(section).min(1).describe('Sections in their order.'),
  })
  .describe('Sections under one title.');

export const dealerLetter = z
  .strictObject({
    groups: z.array(sectionGroup).min(1).describe('Groups of sections in their order.'),
    closing: z.array(block).meta({
      description: 'Paragraphs above the signature.',
      examples: [['Thank you for driving a {{brand.name}}.']],
    }),
  })
  .describe('The letter to the dealers.');
