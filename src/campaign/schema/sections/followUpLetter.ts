/** The letter that reminds an owner of the campaigns still open on the vehicle. It lists them itself and shows no exhibits. */
import { z } from 'zod';
import { blocks } from '../values/blocks.js';
import { text } from '../values.js';
import { when } from '../vehicles/condition.js';
import { letterEnd, letterHead } from './ownerLetter.js';
import { sectionId } from './section.js';

const section = z
  .strictObject({
    id: sectionId.describe('Names the section.'),
    when,
    heading: text.optional().describe('Title of the section.'),
    body: blocks.optional().describe('Text of the section.'),
    after: blocks.optional().describe('Printed below the text.'),
  })
  .describe('One section of the letter.');

export const followUpLetter = z
  .strictObject({
    ...letterHead,
    sections: z.array(section).min(1).describe('Sections in their order.'),
    ...letterEnd,
  })
  .describe('The reminder to the owner.');
