/** The letter to the owner of a vehicle that a campaign covers. */
import { z } from 'zod';
import { text } from '../values.js';
import { section } from './section.js';

/** What comes before the first section of an owner letter, in the order in which it is printed. */
export const letterHead = {
  heading: text
    .optional()
    .describe('The first and largest words of a letter that the law requires: IMPORTANT SAFETY RECALL.'),
  applies: text
    .optional()
    .describe(
      'Says that the letter is about this vehicle, in place of the bare VIN: This notice applies to ...',
    ),
  greeting: text.describe('The salutation: Dear Lexus Owner:'),
  opening: z.array(text).min(1).describe('Paragraphs before the first section.'),
};

/** What comes after the last section. */
export const letterEnd = {
  lessor: text.optional().describe('Printed for a record whose owner is a lessor.'),
  closing: z.array(text).min(1).describe('Paragraphs above the signature.'),
};

export const ownerLetter = z
  .strictObject({
    ...letterHead,
    notice: z
      .array(text)
      .min(1)
      .optional()
      .describe(
        'Paragraphs that replace the opening in the email, where the opening speaks of the printed letter.',
      ),
    sections: z.array(section).min(1).describe('Sections in their order.'),
    ...letterEnd,
  })
  .describe('The letter to the owner.');
