/** The letter that reminds an owner of the campaigns still open on the vehicle. It lists them itself and shows no exhibits. */
import { z } from 'zod';
import { blocks } from '../values/blocks.js';
import { letterEnd, letterHead } from './ownerLetter.js';
import { sectionId, sectionStart } from './section.js';

const section = z
  .strictObject({
    id: sectionId.meta({ description: 'Names the section.', examples: ['parts_ordering'] }),
    ...sectionStart,
    after: blocks
      .optional()
      .meta({ description: 'Printed below the text.', examples: ['Please call us with any questions.'] }),
  })
  .describe('One section of the letter.');

export const followUpLetter = z
  .strictObject({
    ...letterHead,
    sections: z.array(section).min(1).describe('Sections in their order.'),
    ...letterEnd,
  })
  .describe('The reminder to the owner.');
